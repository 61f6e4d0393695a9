// The browser's inbox: the exported cg_* functions (inbox.cpp) append events to it and ask for frames;
// nothing else happens while the page calls. A pointer move, wheel or pinch that follows one of its own kind
// is merged with it.
#pragma once

#include <vector>

#include "host/host.hpp"

namespace cg::host {

void append_to_inbox(Event event);
[[nodiscard]] std::vector<Event> drain_inbox();

} // namespace cg::host
