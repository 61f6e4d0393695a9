// JSON text, written: strictly what RFC 8259 needs, laid out as JSON.stringify(value, null, 2) does, so that
// the same value gives the same bytes everywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "format/tree.hpp"

namespace cg::format {

/// The text in quotation marks; only quotation marks, backslashes and control characters are escaped.
void append_quoted(std::string& out, std::string_view text);
/// A short form that reads back as the same double: "3", "0.1", "1e+300"; zero has no sign. CHECKs that the
/// number is finite.
void append_number(std::string& out, double number);
/// The value on one line, without spaces.
void append_compact(std::string& out, Json value);

enum class Layout : std::uint8_t { indented, compact };

/// Writes one JSON text, indented by two spaces or without any white space. Calls must make a whole value:
/// each member is `name` and then a value; CHECKs nothing.
class JsonWriter {
 public:
  /// Writes behind what stands in `out`.
  explicit JsonWriter(Layout layout = Layout::indented, std::string out = {})
      : layout_(layout), out_(std::move(out)) {}
  /// Goes on behind a value of which nothing is written here, `depth` brackets deep: for parts of a text.
  void go_on_behind(std::size_t depth) {
    depth_ = depth;
    first_ = false;
  }
  /// Bytes that stand in `out` by now.
  [[nodiscard]] std::size_t size() const { return out_.size(); }
  void open_object() { open('{'); }
  void close_object() { close('}'); }
  void open_list() { open('['); }
  void close_list() { close(']'); }
  void name(std::string_view name);
  void text(std::string_view text);
  void number(double number);
  void flag(bool flag);
  /// The members of a compact JSON object, laid out like the rest; nothing when `object` is empty.
  void members(std::string_view object);
  /// The new line behind the whole value.
  void end() { out_ += '\n'; }
  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  void open(char bracket);
  void close(char bracket);
  void before_value();
  void relay(char c);
  void colon();
  void new_line();

  Layout layout_;
  std::string out_;
  std::size_t depth_ = 0;
  bool first_ = true; // nothing stands in the innermost bracket yet
  bool after_name_ = false;
};

} // namespace cg::format
