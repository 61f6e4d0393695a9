// Result: a value, or an error written for the person who will read it. Also CHECK, for bugs.
//
// Input from outside (a file, a field, the clipboard) comes back as Result; absence is optional or a null
// pointer from `find`; a broken promise inside the program is a bug and stops at CHECK.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace cg {

/// What is wrong, and where: `where` names the place ("objectives[3].owner", "line 4, column 12", or empty
/// when the whole input is meant), `what` is a sentence a facilitator understands.
struct Error {
  std::string where;
  std::string what;
  bool operator==(const Error&) const = default;
};

/// "objectives[3].owner: not an organisation", for one line on the screen.
[[nodiscard]] std::string describe(const Error& error);

/// Either a value or an Error. Reading the side that is not there stops at CHECK.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  [[nodiscard]] const T& value() const&;
  [[nodiscard]] T&& value() &&;
  [[nodiscard]] const Error& error() const;

 private:
  std::variant<T, Error> state_;
};

/// Called with what was promised and where, just before the program stops. The browser host shows the
/// recovery page from here; natively the default prints to standard error.
using CheckHandler = void (*)(const char* message, const char* file, int line);
void set_check_handler(CheckHandler handler);
void default_check_handler(const char* message, const char* file, int line); // base/native, base/browser
[[noreturn]] void check_failed(const char* message, const char* file, int line);

} // namespace cg

#define CHECK_MESSAGE_(condition, message) \
  (static_cast<bool>(condition) ? static_cast<void>(0) : ::cg::check_failed(message, __FILE__, __LINE__))
/// Stops the program, on the recovery page, when a promise inside the program is broken. Never for bad input.
#ifdef NDEBUG // file and line say which promise it was
#define CG_CHECK(condition) CHECK_MESSAGE_(condition, "a promise inside the program was broken")
#else
#define CG_CHECK(condition) CHECK_MESSAGE_(condition, #condition)
#endif

namespace cg {

template <class T>
const T& Result<T>::value() const& {
  CG_CHECK(ok());
  return *std::get_if<0>(&state_);
}
template <class T>
T&& Result<T>::value() && {
  CG_CHECK(ok());
  return std::move(*std::get_if<0>(&state_));
}
template <class T>
const Error& Result<T>::error() const {
  CG_CHECK(!ok());
  return *std::get_if<1>(&state_);
}

} // namespace cg
