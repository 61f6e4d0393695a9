// In the browser the host sets a handler before anything else runs.
#include "base/result.hpp"

namespace cg {

void default_check_handler(const char*, const char*, int) {}

} // namespace cg
