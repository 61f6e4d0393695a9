#include "ui/panels/awaited_view.hpp"

#include <string>

#include "base/language.hpp"
#include "imgui.h"
#include "ui/canvas/ground.hpp"
#include "ui/layout.hpp"
#include "ui/panels/top_bar.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

void draw_awaited_view(const editor::Editor& editor, Screen& screen, editor::Actions& actions) {
  const std::string_view name = view_name(editor.view);
  const std::string& problem = editor.later_part.problem;
  draw_ground({screen, screen.theme, ImGui::GetBackgroundDrawList(), {}, {}}, screen.bounds());
  begin_panel(screen, {.name = name,
                       .key = "awaited",
                       .rect = layout::view_area(screen.size),
                       .fit_height = true,
                       .padding = 32});
  heading(screen, name, 1);
  if (problem.empty()) {
    paragraph(screen, tr("This view is on its way."), "sentence");
  } else {
    paragraph(screen, said("This view did not arrive. {} The plan is not touched by this.", {problem}),
              "sentence");
    if (button(screen, {.label = tr("Try again")})) actions.push_back(editor::ShowView{editor.view});
  }
  end_panel(screen);
}

} // namespace cg::ui
