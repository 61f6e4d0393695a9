#include "ui/inspector/inspector.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/commands.hpp"
#include "ui/inspector/forms.hpp"
#include "ui/kind_icon.hpp"
#include "ui/layout.hpp"

namespace cg::ui {

namespace {

void command_button(Form& form, Command command, bool first = false) {
  const CommandRow& row = row_of(command);
  const std::string shortcut = shortcut_text(row), for_aria = shortcut_for_aria(row);
  const ButtonSpec spec{.label = tr(row.name),
                        .icon = row.icon,
                        .look = ButtonLook::quiet,
                        .key = row.name,
                        .shortcut = shortcut,
                        .aria_shortcut = for_aria,
                        .disabled = !row.enabled(form.editor),
                        .small = true};
  if (!first) same_line_if_fits(form.screen, button_size(form.screen, spec).x, 4);
  if (button(form.screen, spec)) row.ask(form.actions);
}

bool is_connection(Kind kind) { return kind == Kind::contribution || kind == Kind::exchange; }

// What can be done with all that is selected, at the end of the panel.
void show_commands(Form& form, const editor::Selection& selection) {
  const auto any = [&](bool (*is)(Kind)) {
    return std::any_of(selection.begin(), selection.end(), [&](Ref ref) { return is(ref.kind); });
  };
  separator(form.screen);
  const bool with_cards = any([](Kind kind) { return !is_connection(kind); });
  if (with_cards) command_button(form, Command::duplicate, true);
  command_button(form, Command::remove, !with_cards);
  for (const Command command : {Command::lock, Command::unlock}) {
    if (row_of(command).enabled(form.editor)) command_button(form, command);
  }
  if (any([](Kind kind) { return kind == Kind::organisation; }))
    command_button(form, Command::take_off_canvas);
}

// Through a pointer that the linker cannot see through: it arrives later, as in ui/draw.cpp.
void (*volatile show_the_rest)(Form&) = show_rest;

void show_form(Form& form) {
  if (form.ref) show_beginning(form);
  const editor::LaterPart& rest = form.editor.later_part;
  if (rest.is_here()) {
    show_the_rest(form);
  } else if (rest.problem.empty()) {
    caption(form.screen, tr("More of this form is on its way."), "awaited");
  } else {
    caption(form.screen, said("More of this form did not arrive.") + " " + rest.problem, "awaited");
    if (button(form.screen, {.label = tr("Try again")})) form.actions.push_back(editor::TryLaterPart{});
  }
}

// All fields of the inspector end their typing here, after what they emitted.
void end_typing(Form& form) {
  const auto& events = form.screen.input.fields;
  const bool left = std::any_of(events.begin(), events.end(), [](const FieldEvent& event) {
    return event.phase != FieldEvent::Phase::edited;
  });
  if (left) form.actions.push_back(editor::FieldDone{});
}

// What was being entered for another record is not for this one.
void turn_to(UiScratch& scratch, Ref record) {
  if (scratch.inspected.record == record) return;
  auto entries =
      std::move(scratch.inspected.entries); // by record: who comes back finds what was not added yet
  std::erase_if(entries, [](const auto& entry) { return entry.second.empty(); });
  scratch.inspected = {};
  scratch.inspected.entries = std::move(entries);
  scratch.inspected.record = record;
}

// The heading row of the panel, and its key: each record's panel scrolls by itself.
struct Title {
  std::string heading;
  Icon icon;
  std::string key;
};

Title title_of_plan() { return {said("Plan"), Icon::common_ground, "inspector of the plan"}; }

Title title_of_record(const AnyRecord& record) {
  const auto* organisation = record.as<Organisation>();
  const Icon icon = organisation != nullptr ? icon_of(organisation->kind) : icon_of(record.kind());
  return {editor::kind_name(record.kind()), icon, "inspector of " + text_from_ref(record.ref())};
}

Title title_of_several(const editor::Selection& selection) {
  const auto lines = static_cast<std::size_t>(
      std::count_if(selection.begin(), selection.end(), [](Ref ref) { return is_connection(ref.kind); }));
  const std::size_t cards = selection.size() - lines;
  std::string heading = said("{} selected", {std::to_string(selection.size())});
  if (lines == 0) heading = said_of(cards, "{} card selected", "{} cards selected");
  if (cards == 0) heading = said_of(lines, "{} connection selected", "{} connections selected");
  return {heading, Icon::canvas, "inspector of several"};
}

} // namespace

void draw_inspector(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                    editor::Actions& actions) {
  const Plan& plan = editor::plan_of(editor);
  const editor::Selection& selection = editor::selection_of(editor);
  const AnyRecord record = selection.size() == 1 ? find_record(plan, selection[0]) : AnyRecord();
  const bool several = selection.size() > 1;
  turn_to(scratch, record ? selection[0] : Ref());
  Form form{editor, scratch, screen, actions, record ? selection[0] : Ref(), record.get()};
  const Title title = record    ? title_of_record(record)
                      : several ? title_of_several(selection)
                                : title_of_plan();
  begin_panel(screen, {.name = tr("Inspector"),
                       .heading = title.heading,
                       .icon = title.icon,
                       .key = title.key,
                       .rect = layout::inspector(screen.size),
                       .fit_height = !layout::upright(screen.size)});
  show_form(form);
  if (!selection.empty()) show_commands(form, selection);
  end_panel(screen);
  end_typing(form);
  if (scratch.focus_field && scratch.focus_field->record == form.ref) scratch.focus_field.reset();
}

} // namespace cg::ui
