#include "ui/inspector/entry.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "base/text.hpp"

namespace cg::ui {

namespace {

constexpr std::size_t most_suggestions = 5;

std::string entry_key(const Form& form, std::string_view key) {
  return text_from_ref(form.ref) + ":" + std::string(key);
}

bool is_taken(const EntrySpec& spec, std::string_view text) {
  const std::string wanted = folded(text);
  return std::any_of(spec.taken.begin(), spec.taken.end(),
                     [&](const std::string& each) { return folded(each) == wanted; });
}

// Assets whose name holds the text and that are not on the list, those that begin with it first.
std::vector<std::string_view> suggestions(const Form& form, const EntrySpec& spec, std::string_view text) {
  struct Found {
    bool inside = false; // not at the beginning
    std::string name_folded;
    std::string_view name;
  };
  std::vector<Found> found;
  const std::string needle = folded(text);
  for (const Asset& asset : form.plan().assets) {
    std::string name = folded(asset.name);
    const std::size_t at = name.find(needle);
    if (at == std::string::npos || is_taken(spec, asset.name)) continue;
    found.push_back({at != 0, std::move(name), asset.name});
  }
  cg::sort(found, [](const Found& a, const Found& b) {
    return a.inside != b.inside ? b.inside : a.name_folded.compare(b.name_folded) < 0;
  });
  std::vector<std::string_view> names;
  for (const Found& each : found) {
    if (names.size() < most_suggestions) names.push_back(each.name);
  }
  return names;
}

bool suggestion(Form& form, const EntrySpec& spec, std::string_view label, std::string_view text, Icon icon) {
  const std::string name = said(spec.add_name, {text});
  const std::string key = entry_key(form, spec.key) + ":" + std::string(label);
  return button(form.screen, {.label = label,
                              .icon = icon,
                              .look = ButtonLook::quiet,
                              .name = name,
                              .key = key,
                              .full_width = true,
                              .small = true,
                              .align_left = true});
}

// What one may pick instead of pressing Enter.
std::optional<std::string> pick(Form& form, const EntrySpec& spec, std::string_view text) {
  std::optional<std::string> picked;
  bool known = false;
  if (spec.suggest_assets) {
    for (const std::string_view name : suggestions(form, spec, text)) {
      known = known || folded(name) == folded(text);
      if (suggestion(form, spec, name, name, Icon::asset)) picked = std::string(name);
    }
  }
  if (known || is_taken(spec, text)) return picked;
  const std::string label = said("Add “{}”", {text});
  if (suggestion(form, spec, label, text, Icon::plus)) picked = std::string(text);
  return picked;
}

} // namespace

void focus_entry(Form& form, std::string_view key) {
  ask_focus(form.screen, node_of(form.screen, entry_key(form, key)));
}

std::optional<std::string> entry(Form& form, const EntrySpec& spec) {
  const std::string key = entry_key(form, spec.key);
  std::string& text = form.scratch.inspected.entries[key];
  const bool refused = is_taken(spec, trimmed(text));
  const auto change = text_field(form.screen, {.label = spec.label,
                                               .value = text,
                                               .key = key,
                                               .placeholder = spec.placeholder,
                                               .error = refused ? tr("This is on the list already.") : "",
                                               .longest = 200});
  std::optional<std::string> added;
  if (change) {
    text = change->cancelled ? std::string() : change->text;
    if (change->finished && change->by_enter) added = std::string(trimmed(text));
  }
  if (!trimmed(text).empty() && !added) added = pick(form, spec, trimmed(text));
  if (!added) return std::nullopt;
  // The keyboard comes back in this very frame, and to an empty field, so that the next word can follow at
  // once.
  focus_entry(form, spec.key);
  if (is_taken(spec, *added)) return std::nullopt;
  text.clear();
  if (Node* field = form.screen.semantics.find(node_of(form.screen, key))) field->value.clear();
  return added->empty() ? std::nullopt : added;
}

void show_lines(Form& form, const Field& field, std::string_view label, const EntrySpec& spec) {
  const Value value = field.get(form.record);
  const auto* current = std::get_if<std::vector<std::string>>(&value);
  const std::vector<std::string> lines = current != nullptr ? *current : std::vector<std::string>();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string key = key_of(form, field, lines[i]);
    if (!chip(form.screen, {.label = lines[i], .key = key, .removable = true}).remove_asked) continue;
    std::vector<std::string> next = lines;
    next.erase(next.begin() + static_cast<std::ptrdiff_t>(i));
    set_value(form, field, std::move(next), label);
    focus_entry(form, spec.key);
  }
  EntrySpec own = spec;
  own.taken = lines;
  if (auto added = entry(form, own)) {
    std::vector<std::string> next = lines;
    next.push_back(std::move(*added));
    set_value(form, field, std::move(next), label);
  }
}

} // namespace cg::ui
