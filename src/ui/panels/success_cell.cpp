// One cell of the success matrix: how it looks in the grid, and the dialog in which it is edited.
#include <algorithm>
#include <string>

#include "analysis/answers.hpp"
#include "base/language.hpp"
#include "base/text.hpp"
#include "editor/wording.hpp"
#include "ui/panels/success_matrix.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

using editor::Actions;
using editor::Editor;
using editor::SetSuccessView;

constexpr double inset = 12, dot_step = 14;
constexpr float dot = 10;

Colour colour_of(int agreement, const Theme& theme) {
  if (agreement >= analysis::least_agreement) return theme.success;
  return agreement == 0 ? theme.danger : theme.warning;
}

std::string agreement_words(int agreement) {
  return said("{} of 5: {}", {std::to_string(agreement), words_for_agreement(agreement)});
}

// Five dots and the number in words: never the colour alone. A fist is no row of empty dots: that would look
// like no answer.
void draw_agreement(Screen& screen, Vec2 at, double width, std::optional<int> agreement) {
  const Theme& theme = screen.theme;
  ImDrawList* list = draw_list();
  const double middle = at.y + theme.label_regular.line / 2;
  const bool refused = agreement == 0;
  if (refused) draw_icon(list, Icon::failed, {at.x + 8, middle}, 16, theme.danger);
  for (int i = 0; i < most_agreement && !refused; ++i) {
    const Vec2 centre{at.x + dot / 2 + i * dot_step, middle};
    if (agreement && i < *agreement) {
      list->AddCircleFilled(im(centre), dot / 2, colour_of(*agreement, theme).packed());
    } else {
      list->AddCircle(im(centre), dot / 2 - 0.5F, (agreement ? theme.control_line : theme.hairline).packed());
    }
  }
  const double left = refused ? 22 : most_agreement * dot_step + 4;
  std::string words = agreement ? agreement_words(*agreement) : said("Agreement not answered yet");
  if (text_width(theme.label_regular, words) > width - left) {
    words = agreement ? said("{} of {}", {std::to_string(*agreement), std::to_string(most_agreement)})
                      : said("No answer yet");
  }
  draw_text(list, theme.label_regular, 1, {at.x + left, at.y}, agreement ? theme.text : theme.muted,
            shortened(theme.label_regular, words, width - left));
}

void draw_unanswered(Screen& screen, const Rect& rect) {
  const Theme& theme = screen.theme;
  const Vec2 at = rect.min + Vec2{inset, inset};
  draw_icon(draw_list(), Icon::ring, at + Vec2{8, theme.text_type.line / 2}, 16, theme.muted);
  draw_text(draw_list(), theme.text_type, 1, at + Vec2{24, 0}, theme.muted, tr("No answer yet"));
}

/// The cell that is open.
struct OpenCell {
  ObjectiveId objective;
  OrganisationId party;
  const SuccessView* view = nullptr;
};

void set_text(const OpenCell& cell, const Field& field, const std::string& now,
              const std::optional<TextChange>& change, Actions& actions) {
  if (!change) return;
  if (change->text != now) {
    actions.push_back(SetSuccessView{cell.objective, cell.party, &field, change->text});
  }
  if (change->finished) actions.push_back(editor::FieldDone{});
}

template <auto Member>
void text_of_cell(Screen& screen, const OpenCell& cell, TextFieldSpec spec, Actions& actions) {
  const Field& field = field_of<Member>();
  const std::string now = cell.view != nullptr ? cell.view->*Member : std::string();
  spec.value = now;
  spec.key = field.key;
  set_text(cell, field, now, text_field(screen, spec), actions);
}

void agreement_field(Screen& screen, const OpenCell& cell, int party_colour, Actions& actions) {
  const std::optional<int> now = cell.view != nullptr ? cell.view->agreement : std::nullopt;
  const auto chosen = rating(screen, {.label = tr("Agreement"), .value = now, .party = party_colour});
  if (chosen) {
    const Value value = *chosen ? Value(**chosen) : Value();
    actions.push_back(
        SetSuccessView{cell.objective, cell.party, &field_of<&SuccessView::agreement>(), value});
    actions.push_back(editor::FieldDone{});
  }
  caption(screen, now ? said("{}.", {agreement_words(*now)})
                      : said("From 0, a fist: no, to 5: fully behind it. 3 is enough to agree."));
}

void open(ObjectiveId objective, OrganisationId party, Actions& actions) {
  actions.push_back(editor::OpenCell{objective, party});
}

// In the room each party is asked in turn about one objective.
void done_or_next(Screen& screen, const Plan& plan, const Matrix& matrix, const OpenCell& cell,
                  Actions& actions) {
  if (button(screen, {.label = tr("Done"), .icon = Icon::check, .look = ButtonLook::primary})) {
    actions.push_back(editor::OpenCell{});
  }
  const auto& parties = matrix.parties();
  const auto at = std::find_if(parties.begin(), parties.end(),
                               [&](const Organisation* party) { return party->id == cell.party; });
  if (at == parties.end() || at + 1 == parties.end()) return;
  same_line(screen);
  const std::string next = said("Next: {}", {editor::title_of(plan, (*(at + 1))->id)});
  const std::string words = shortened(screen.theme.text_type, next, 300);
  if (button(screen, {.label = words, .icon = Icon::arrow_right, .name = next, .key = "next-party"})) {
    open(cell.objective, (*(at + 1))->id, actions);
  }
}

} // namespace

std::string cell_name(const Plan& plan, ObjectiveId objective, OrganisationId party) {
  return said("Success for {} in {}", {editor::title_of(plan, party), editor::title_of(plan, objective)});
}

std::string cell_in_words(const SuccessView* view) {
  if (!says_something(view)) return said("No answer yet");
  std::string words(trimmed(view->success));
  const auto say = [&words](const std::string& sentence) {
    words = words.empty() ? sentence : said("{}. {}", {words, sentence});
  };
  if (const std::string_view impact = trimmed(view->impact); !impact.empty()) {
    say(said("Impact: {}", {impact}));
  }
  say(view->agreement ? said("Agreement: {}", {agreement_words(*view->agreement)})
                      : said("Agreement: not answered yet"));
  return words;
}

void draw_cell_content(Screen& screen, const Rect& rect, const SuccessView* view) {
  if (!says_something(view)) {
    draw_unanswered(screen, rect);
    return;
  }
  const Theme& theme = screen.theme;
  ImDrawList* list = draw_list();
  const double width = rect.width() - 2 * inset;
  Vec2 at = rect.min + Vec2{inset, inset};
  const std::string_view success = trimmed(view->success), impact = trimmed(view->impact);
  if (success.empty()) {
    draw_text(list, theme.text_type, 1, at, theme.muted, tr("Success not described yet"));
  } else {
    draw_block(list, wrapped(theme.text_type, success, width, impact.empty() ? 4 : 3), 1, at, width,
               theme.text);
  }
  const double bottom = rect.max.y - inset - theme.label_regular.line;
  draw_agreement(screen, {at.x, bottom}, width, view->agreement);
  if (impact.empty()) return;
  const std::string words = said("Impact: {}", {impact.substr(0, impact.find('\n'))});
  draw_text(list, theme.label_regular, 1, {at.x, bottom - theme.label_regular.line - 4}, theme.muted,
            shortened(theme.label_regular, words, width));
}

void draw_open_cell(const Editor& editor, const Matrix& matrix, UiScratch& scratch, Screen& screen,
                    Actions& actions) {
  if (!editor.open_cell_objective || !editor.open_cell_organisation) {
    scratch.open_cell_shown = {};
    return;
  }
  const Plan& plan = editor::plan_of(editor);
  OpenCell cell{editor.open_cell_objective->as<Objective>(),
                editor.open_cell_organisation->as<Organisation>()};
  const Organisation* party = plan.organisations.find(cell.party);
  if (party == nullptr || plan.objectives.find(cell.objective) == nullptr) return;
  cell.view = matrix.view(cell.objective, cell.party);
  const std::string heading_text = said("Success for {}", {editor::title_of(plan, cell.party)});
  const DialogEvents events = begin_dialog(
      screen,
      {.heading = heading_text, .key = "success-cell", .width = 600, .back_to = scratch.matrix_current});
  heading(screen, editor::title_of(plan, cell.objective), 3);
  // Keys below this node are this cell's own: a draft never passes to the next party's.
  begin_node(screen, {.role = Role::group, .name = cell_name(plan, cell.objective, cell.party)},
             hex_from_bits(cell.objective.bits()) + hex_from_bits(cell.party.bits()));
  const std::uint32_t first = node_of(screen, field_of<&SuccessView::success>().key);
  if (scratch.open_cell_shown != first) ask_focus(screen, scratch.open_cell_shown = first);
  text_of_cell<&SuccessView::success>(screen, cell, {.label = tr("What success looks like"), .rows = 4},
                                      actions);
  text_of_cell<&SuccessView::impact>(screen, cell, {.label = tr("Impact"), .rows = 2}, actions);
  agreement_field(screen, cell, party->colour.value_or(0), actions);
  text_of_cell<&SuccessView::note>(screen, cell, {.label = tr("Note"), .rows = 2}, actions);
  space(screen, screen.theme.gap);
  done_or_next(screen, plan, matrix, cell, actions);
  end_node(screen);
  if (events.close_asked) actions.push_back(editor::OpenCell{});
  end_dialog(screen);
}

} // namespace cg::ui
