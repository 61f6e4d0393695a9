#include "ui/widgets/field_box.hpp"

#include <algorithm>
#include <utility>

#include "base/clusters.hpp"
#include "base/language.hpp"
#include "ui/widgets/memory.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/panel.hpp"

namespace cg::ui {

namespace {

// The page's input has its text at the same place: App tells the host (Host::set_field_look).
constexpr double inset_x = 10, inset_y = 8;
constexpr double icon_room = 24, note_icon = 14, note_gap = 4;
constexpr int most_growth = 3; // a field of several lines grows up to this many times its rows

struct Layout {
  Rect box;
  Rect input; // where the page's own input lies
  double text_width = 0;
};

double unit_room(const Theme& theme, const FieldBoxSpec& spec) {
  return spec.unit.empty() ? 0 : text_width(theme.field, spec.unit) + 6;
}

double box_height(const Screen& screen, const FieldBoxSpec& spec, double text_width) {
  if (spec.rows <= 1) return screen.control_height();
  const int lines = static_cast<int>(wrapped(screen.theme.field, spec.text, text_width).lines.size());
  const int shown = std::clamp(lines, spec.rows, spec.rows * most_growth);
  return 2 * inset_y + shown * screen.theme.field.line;
}

std::string_view note_of(const FieldBoxSpec& spec) { return spec.error.empty() ? spec.hint : spec.error; }

double note_indent(const FieldBoxSpec& spec) { return spec.error.empty() ? 0 : note_icon + note_gap; }

// Takes the place of label, box and note together, and says where the box is in it.
Layout lay_out(Screen& screen, const FieldBoxSpec& spec) {
  const Theme& theme = screen.theme;
  const double width = spec.width > 0 ? spec.width : place_width(screen);
  const double left = spec.icon == Icon::none ? 0 : icon_room;
  const double right = unit_room(theme, spec) + (spec.trailing == Icon::none ? 0 : icon_room);
  Layout at;
  at.text_width = std::max(1.0, width - 2 * inset_x - left - right);
  const double label_height = spec.hide_label ? 0 : theme.label.line + theme.unit;
  const double box = box_height(screen, spec, at.text_width);
  const std::string_view note = note_of(spec);
  const double note_height =
      note.empty() ? 0 : theme.unit + wrapped(theme.label_regular, note, width - note_indent(spec)).height;
  const Rect all = place(screen, {width, label_height + box + note_height});
  at.box =
      on_pixels(screen, {{all.min.x, all.min.y + label_height}, {all.max.x, all.min.y + label_height + box}});
  at.input = {{at.box.min.x + left, at.box.min.y}, {at.box.max.x - unit_room(theme, spec), at.box.max.y}};
  return at;
}

void draw_frame(const Theme& theme, const FieldBoxSpec& spec, const Rect& box, const Hit& hit) {
  ImDrawList* list = draw_list();
  fill_rect(list, box, spec.disabled ? theme.sunken : theme.panel, theme.radius_control);
  const bool invalid = !spec.error.empty();
  if (hit.focused) {
    stroke_rect(list, box, invalid ? theme.danger : theme.focus, theme.radius_control, theme.focus_width);
  } else {
    const Colour line = invalid ? theme.danger : spec.disabled ? theme.hairline : theme.control_line;
    stroke_rect(list, box, hit.hovered && !invalid ? mixed(line, theme.text, 0.45) : line,
                theme.radius_control);
  }
}

// The text, unless the page's own input stands there now.
void draw_text_in(const Theme& theme, const FieldBoxSpec& spec, const Layout& at, bool editing) {
  ImDrawList* list = draw_list();
  const Type type = theme.field;
  const double middle = at.box.centre().y - type.line / 2;
  const Colour ink = spec.disabled ? theme.disabled : theme.text;
  if (spec.icon != Icon::none) {
    draw_icon(list, spec.icon, {at.box.min.x + inset_x + 7, at.box.centre().y}, 16, theme.muted);
  }
  if (spec.trailing != Icon::none) {
    draw_icon(list, spec.trailing, {at.box.max.x - inset_x - 6, at.box.centre().y}, 16,
              spec.disabled ? ink : theme.muted);
  }
  if (!spec.unit.empty()) {
    draw_text(list, type, 1, {at.box.max.x - inset_x - text_width(type, spec.unit), middle}, theme.muted,
              spec.unit);
  }
  if (editing) return;
  const bool empty = spec.text.empty();
  const std::string_view shown = empty ? spec.placeholder : spec.text;
  const Colour colour = empty && !spec.disabled ? theme.muted : ink;
  const double x = at.input.min.x + inset_x;
  if (spec.rows > 1) {
    const TextBlock& block = wrapped(type, shown, at.text_width, spec.rows * most_growth);
    draw_block(list, block, 1, {x, at.box.min.y + inset_y}, at.text_width, colour);
  } else {
    const std::string line = shortened(type, shown, at.text_width);
    const bool from_right = starts_right_to_left(line) && !reads_right_to_left();
    const double free = from_right ? at.text_width - text_width(type, line) : 0;
    draw_text(list, type, 1, {x + free, middle}, colour, line);
  }
}

void draw_around(const Theme& theme, const FieldBoxSpec& spec, const Rect& box) {
  ImDrawList* list = draw_list();
  if (!spec.hide_label) {
    draw_text(list, theme.label, 1, {box.min.x, box.min.y - theme.unit - theme.label.line},
              spec.disabled ? theme.disabled : theme.text, shortened(theme.label, spec.label, box.width()));
  }
  const std::string_view note = note_of(spec);
  if (note.empty()) return;
  const bool error = !spec.error.empty();
  const Vec2 at{box.min.x, box.max.y + theme.unit};
  const double indent = note_indent(spec);
  if (error) {
    draw_icon(list, Icon::failed, {at.x + note_icon / 2, at.y + theme.label_regular.line / 2}, note_icon,
              theme.danger);
  }
  draw_block(list, wrapped(theme.label_regular, note, box.width() - indent), 1, {at.x + indent, at.y},
             box.width() - indent, error ? theme.danger : theme.muted);
}

Node node_for(const Screen& screen, const FieldBoxSpec& spec, const Rect& input) {
  Node node;
  node.role = spec.role;
  node.name = spec.label;
  node.value = spec.text;
  node.description = note_of(spec);
  node.placeholder = spec.placeholder;
  node.options = spec.options;
  node.rect = input;
  node.font_pixels = static_cast<float>(screen.theme.field.pixels);
  node.font_weight = screen.theme.field.weight();
  node.focusable = true;
  node.disabled = spec.disabled;
  node.required = spec.required;
  node.multiline = spec.rows > 1;
  node.invalid = !spec.error.empty();
  return node;
}

} // namespace

Hit field_box(Screen& screen, const FieldBoxSpec& spec) {
  const Layout at = lay_out(screen, spec);
  const bool choice = spec.role == Role::combobox;
  const Hit hit = interact(screen, node_for(screen, spec, at.input), spec.key.empty() ? spec.label : spec.key,
                           {.rings = false, .cursor = choice ? "pointer" : "text"});
  WidgetMemory::Slot& slot = screen.memory.slot(hit.id);
  const bool newly_shown = slot.shown_frame + 1 < screen.memory.frame;
  slot.shown_frame = screen.memory.frame;
  if (spec.focus_when_shown && newly_shown) ask_focus(screen, hit.id, true);
  draw_around(screen.theme, spec, at.box);
  if (!hit.visible) return hit;
  draw_frame(screen.theme, spec, at.box, hit);
  draw_text_in(screen.theme, spec, at, hit.focused && !choice);
  return hit;
}

std::optional<FieldNews> news_of(const Input& input, std::uint32_t node) {
  std::optional<FieldNews> news;
  for (const FieldEvent& event : input.fields) {
    if (event.node != node) continue;
    const bool ended = event.phase != FieldEvent::Phase::edited;
    news = FieldNews{event.text, ended, event.phase == FieldEvent::Phase::cancelled, ended && event.by_enter};
  }
  return news;
}

Draft* current_draft(Screen& screen, std::uint32_t node, std::string_view document_text) {
  Draft* draft = screen.drafts.find(node);
  if (draft == nullptr) return nullptr;
  screen.drafts.entries.at(node).seen = true;
  if (!draft->editing && draft->basis != document_text) {
    screen.drafts.erase(node);
    return nullptr;
  }
  return draft;
}

} // namespace cg::ui
