// Gliding: after a step that moved many cards at once, each is seen going from its old place to its new one.
// The plan itself holds the new places from the start: only what is drawn lies between.
#pragma once

#include "editor/editor.hpp"
#include "ui/canvas/memory.hpp"
#include "ui/screen.hpp"

namespace cg::ui {

/// While cards glide from editor.glides_from to the present plan: `shown` becomes a plan that lies between,
/// `camera` the way from where it was; both are left alone when that is over, with reduced motion, and during
/// a gesture. Asks for the frames that it needs.
void show_glide(const editor::Editor& editor, CanvasMemory& memory, Screen& screen, PlanPtr& shown,
                editor::Camera& camera);

} // namespace cg::ui
