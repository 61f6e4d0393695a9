#include "base/result.hpp"

#include <cstdlib>

namespace cg {

namespace {
CheckHandler handler = default_check_handler;
} // namespace

std::string describe(const Error& error) {
  return error.where.empty() ? error.what : error.where + ": " + error.what;
}

void set_check_handler(CheckHandler new_handler) {
  handler = new_handler != nullptr ? new_handler : default_check_handler;
}

void check_failed(const char* message, const char* file, int line) {
  handler(message, file, line);
  std::abort();
}

} // namespace cg
