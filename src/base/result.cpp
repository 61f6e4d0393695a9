#include "base/result.hpp"

#include <cstdio>
#include <cstdlib>

namespace cg {

namespace {
CheckHandler handler = nullptr;
} // namespace

std::string describe(const Error& error) {
  return error.where.empty() ? error.what : error.where + ": " + error.what;
}

void set_check_handler(CheckHandler new_handler) { handler = new_handler; }

void check_failed(const char* message, const char* file, int line) {
  if (handler != nullptr) {
    handler(message, file, line);
  } else {
    std::fprintf(stderr, "%s:%d: broken promise: %s\n", file, line, message);
  }
  std::abort();
}

} // namespace cg
