// What is said of a broken promise before anybody has set a handler.
#include <cstdio>

#include "base/result.hpp"

namespace cg {

void default_check_handler(const char* message, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: broken promise: %s\n", file, line, message);
}

} // namespace cg
