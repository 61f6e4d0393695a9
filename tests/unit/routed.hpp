// Lines go round cards while one of these lives, as they do in the program once its later part is there.
#pragma once

#include "scene/route.hpp"

namespace cg::test {

class RoutedLines {
 public:
  RoutedLines() { scene::set_router(scene::route_around); }
  ~RoutedLines() { scene::set_router(nullptr); }
  RoutedLines(const RoutedLines&) = delete;
  RoutedLines& operator=(const RoutedLines&) = delete;
};

} // namespace cg::test
