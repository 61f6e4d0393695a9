#include "ui/inspector/claims.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "base/text.hpp"
#include "ui/inspector/dots.hpp"
#include "ui/inspector/entry.hpp"

namespace cg::ui {

namespace {

// The words and fields of one of the three kinds of claim.
struct ClaimKind {
  Kind kind;
  std::string_view noun; // the key of its entry
  std::string_view section, add_label, add_name, remove_name, depth_label, depth_name, placeholder;
  const Field& depth;
  const Field& note;
  Icon icon;
};
struct Claim {
  Ref ref;
  std::string asset; // its name
  std::string sorted_as;
  std::optional<int> depth;
  std::string_view note;
};

std::optional<int> depth_of(const Need& need) { return need.importance; }
template <class T>
std::optional<int> depth_of(const T& claim) {
  return claim.depth;
}

std::string asset_name(const Plan& plan, AssetId id) {
  const Asset* asset = plan.assets.find(id);
  return asset == nullptr || asset->name.empty() ? said("Unnamed asset") : asset->name;
}

template <class T>
std::vector<Claim> claims_of(const Plan& plan, const Table<T>& rows, Ref organisation) {
  std::vector<Claim> claims;
  for (const T& row : rows) {
    if (Ref(row.organisation) != organisation) continue;
    std::string name = asset_name(plan, row.asset);
    std::string sorted_as = folded(name);
    claims.push_back({row.id, std::move(name), std::move(sorted_as), depth_of(row), row.note});
  }
  cg::sort(claims, [](const Claim& a, const Claim& b) { return a.sorted_as.compare(b.sorted_as) < 0; });
  return claims;
}

// A name in a row of controls: in two lines at most, the first in the middle of the controls.
void row_name(Screen& screen, std::string_view name, double control) {
  const Type type = screen.theme.text_type;
  const TextBlock& block = wrapped(type, name, place_width(screen), 2);
  const double above = std::max(0.0, (control - type.line) / 2);
  const Rect box = place(screen, {0, std::max(control, above + block.height)});
  draw_block(draw_list(), block, 1, box.min + Vec2{0, above}, box.width(), screen.theme.text);
  add_node(screen, {.role = Role::text, .name = std::string(name), .rect = box}, "name");
}

struct RowEvents {
  bool remove = false, by_pointer = false, open_note = false;
  std::optional<std::optional<int>> depth;
};
struct RowSpec {
  std::string_view name, remove_name, depth_name, note_name;
  std::optional<int> depth;
  bool has_depth = true, offers_note = false;
};

// A small button of a row, quieter than one that stands alone: there are two in every row.
Hit row_button(Screen& screen, Icon icon, std::string_view name, std::string_view key, double size) {
  Node node{.role = Role::button, .name = std::string(name), .rect = place(screen, {size, size})};
  node.focusable = true;
  const Hit hit = interact(screen, std::move(node), key, {.tooltip = name});
  if (!hit.visible) return hit;
  const Theme& theme = screen.theme;
  const Rect box = on_pixels(screen, hit.rect);
  if (hit.hovered) fill_rect(draw_list(), box, hit.held ? theme.pressed : theme.hover, theme.radius_control);
  draw_icon(draw_list(), icon, box.centre(), 16, hit.hovered ? theme.text : theme.muted);
  return hit;
}

// Its dots, a button that opens the note, a button that takes the row away.
RowEvents row_controls(Screen& screen, const RowSpec& spec, double control) {
  RowEvents events;
  if (spec.has_depth) {
    events.depth = depth_dots(screen, {.name = spec.depth_name, .value = spec.depth, .height = control});
    next_cell(screen);
    if (spec.offers_note) {
      events.open_note = row_button(screen, Icon::edit, spec.note_name, "note", control).clicked;
    }
    next_cell(screen);
  }
  const Hit remove = row_button(screen, Icon::close, spec.remove_name, "remove", control);
  events.remove = remove.clicked;
  events.by_pointer = remove.by_pointer;
  return events;
}

// One line; two for fingers, whose targets would leave the name no room.
RowEvents asset_row(Screen& screen, const RowSpec& spec) {
  constexpr double gap = 4;
  const double control = screen.for_fingers() ? screen.control_height() : 28;
  if (spec.has_depth && screen.for_fingers()) {
    row_name(screen, spec.name, 0);
    space(screen, -screen.theme.gap);
    begin_row(screen, {-dots_width(screen), 1, -control}, gap);
  } else {
    if (spec.has_depth)
      begin_row(screen, {1, -dots_width(screen), -control, -control}, gap);
    else
      begin_row(screen, {1, -control}, gap);
    row_name(screen, spec.name, control);
    next_cell(screen);
  }
  const RowEvents events = row_controls(screen, spec, control);
  end_row(screen);
  return events;
}

// True when it was taken away by the keyboard, which then needs another place to be.
bool show_claim(Form& form, const ClaimKind& kind, const Claim& claim) {
  Form own = form.of(claim.ref, claim.asset);
  std::vector<Ref>& open_notes = form.scratch.inspected.open_notes;
  bool note_open = std::find(open_notes.begin(), open_notes.end(), claim.ref) != open_notes.end();
  const std::string remove_name = said(kind.remove_name, {claim.asset});
  const std::string depth_name = said(kind.depth_name, {claim.asset});
  const std::string note_name = said("Note on {}", {claim.asset});
  const std::string open_name = claim.note.empty() ? said("Add a note on {}", {claim.asset})
                                                   : said("Edit the note on {}", {claim.asset});
  const RowEvents events = asset_row(form.screen, {.name = claim.asset,
                                                   .remove_name = remove_name,
                                                   .depth_name = depth_name,
                                                   .note_name = open_name,
                                                   .depth = claim.depth,
                                                   .offers_note = !note_open});
  if (events.depth) {
    set_value(own, kind.depth, *events.depth ? Value(**events.depth) : Value(), tr(kind.depth_label));
  }
  if (events.open_note) {
    note_open = true;
    open_notes.push_back(claim.ref);
    form.scratch.focus_field = editor::FocusField{claim.ref, &kind.note};
  }
  if (note_open) {
    show(own, kind.note, {.label = note_name, .placeholder = tr("Note"), .rows = 2, .hide_label = true});
  } else if (!claim.note.empty()) {
    space(form.screen, -form.screen.theme.unit);
    caption(form.screen, claim.note, "note text");
  }
  if (events.remove) perform(form, RemoveRecords{{claim.ref}}, remove_name);
  return events.remove && !events.by_pointer;
}

void show_section(Form& form, const ClaimKind& kind, const std::vector<Claim>& claims, bool open_at_first) {
  const bool wanted = take_wanted(form, kind.kind) != nullptr;
  if (begin_part(form, tr(kind.section), kind.icon, claims.size(), open_at_first, wanted)) {
    if (wanted) focus_entry(form, kind.noun);
    std::vector<std::string> taken;
    for (const Claim& claim : claims) {
      begin_node(form.screen, {.role = Role::group, .name = claim.asset}, text_from_ref(claim.ref));
      const bool keyboard_is_homeless = show_claim(form, kind, claim);
      end_node(form.screen);
      if (keyboard_is_homeless) focus_entry(form, kind.noun);
      taken.push_back(claim.asset);
    }
    if (!claims.empty()) space(form.screen, form.screen.theme.unit);
    const auto added = entry(form, {.label = tr(kind.add_label),
                                    .key = kind.noun,
                                    .placeholder = tr(kind.placeholder),
                                    .add_name = kind.add_name,
                                    .suggest_assets = true,
                                    .taken = taken});
    if (added) {
      form.actions.push_back(editor::ClaimAsset{
          .organisation = form.ref.as<Organisation>(), .kind = kind.kind, .asset_name = *added});
    }
  }
  end_part(form);
}

} // namespace

void show_needs_and_strengths(Form& form) {
  const Plan& plan = form.plan();
  const ClaimKind needs{Kind::need,
                        "need",
                        translatable("Needs"),
                        translatable("Add a need"),
                        translatable("Add need: {}"),
                        translatable("Remove need: {}"),
                        translatable("Importance"),
                        translatable("Importance of {}"),
                        translatable("What it needs from others"),
                        field_of<&Need::importance>(),
                        field_of<&Need::note>(),
                        Icon::need};
  const ClaimKind strengths{Kind::strength,
                            "strength",
                            translatable("Strengths"),
                            translatable("Add a strength"),
                            translatable("Add strength: {}"),
                            translatable("Remove strength: {}"),
                            translatable("Depth"),
                            translatable("Depth of {}"),
                            translatable("What it can give"),
                            field_of<&Strength::depth>(),
                            field_of<&Strength::note>(),
                            Icon::strength};
  show_section(form, needs, claims_of(plan, plan.needs, form.ref), true);
  show_section(form, strengths, claims_of(plan, plan.strengths, form.ref), true);
}

void show_weaknesses(Form& form) {
  const ClaimKind weaknesses{Kind::weakness,
                             "weakness",
                             translatable("Weaknesses"),
                             translatable("Add a weakness"),
                             translatable("Add weakness: {}"),
                             translatable("Remove weakness: {}"),
                             translatable("Depth"),
                             translatable("Depth of {}"),
                             translatable("Where it is thin"),
                             field_of<&Weakness::depth>(),
                             field_of<&Weakness::note>(),
                             Icon::weakness};
  const std::vector<Claim> thin = claims_of(form.plan(), form.plan().weaknesses, form.ref);
  show_section(form, weaknesses, thin, !thin.empty());
}

void show_required_assets(Form& form) {
  const auto& objective = form.as<Objective>();
  constexpr std::string_view entry_key = "required asset";
  if (begin_part(form, tr("Required assets"), Icon::asset, objective.required_assets.size())) {
    std::vector<std::string> taken;
    for (std::size_t i = 0; i < objective.required_assets.size(); ++i) {
      const AssetId asset = objective.required_assets[i];
      taken.push_back(asset_name(form.plan(), asset));
      begin_node(form.screen, {.role = Role::group, .name = taken.back()}, text_from_ref(asset));
      const std::string remove_name = said("Remove required asset: {}", {taken.back()});
      const RowEvents events =
          asset_row(form.screen, {.name = taken.back(), .remove_name = remove_name, .has_depth = false});
      end_node(form.screen);
      if (!events.remove) continue;
      std::vector<AssetId> rest = objective.required_assets;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
      perform(form, set<&Objective::required_assets>(objective.id, rest), remove_name);
      if (!events.by_pointer) focus_entry(form, entry_key);
    }
    const auto added = entry(form, {.label = tr("Add a required asset"),
                                    .key = entry_key,
                                    .placeholder = tr("What it takes"),
                                    .add_name = translatable("Add required asset: {}"),
                                    .suggest_assets = true,
                                    .taken = taken});
    if (added) {
      form.actions.push_back(editor::ClaimAsset{.asset_name = *added, .objective = objective.id});
    }
  }
  end_part(form);
}

} // namespace cg::ui
