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

// What somebody needs, has or lacks, or an objective requires; sorted. Other assets are left from what was
// taken back.
std::vector<AssetId> assets_in_use(const Plan& plan) {
  std::vector<AssetId> used;
  for (const Need& need : plan.needs) used.push_back(need.asset);
  for (const Strength& strength : plan.strengths) used.push_back(strength.asset);
  for (const Weakness& weakness : plan.weaknesses) used.push_back(weakness.asset);
  for (const Objective& objective : plan.objectives)
    used.insert(used.end(), objective.required_assets.begin(), objective.required_assets.end());
  cg::sort(used);
  return used;
}

// Assets whose name holds the text and that are not on the list: those in use before others, and of these
// those that begin with it first.
std::vector<std::string_view> suggestions(const Form& form, const EntrySpec& spec, std::string_view text) {
  struct Found {
    AssetId asset;
    bool inside = false; // not at the beginning
    std::string name_folded;
    std::string_view name;
    bool unused = false;
  };
  std::vector<Found> found;
  const std::string needle = folded(text);
  for (const Asset& asset : form.plan().assets) {
    std::string name = folded(asset.name);
    const std::size_t at = name.find(needle);
    if (at == std::string::npos || is_taken(spec, asset.name)) continue;
    found.push_back({asset.id, at != 0, std::move(name), asset.name});
  }
  if (found.size() < 2) return found.empty() ? std::vector<std::string_view>() : std::vector{found[0].name};
  const std::vector<AssetId> used = assets_in_use(form.plan());
  for (Found& one : found) one.unused = !std::binary_search(used.begin(), used.end(), one.asset);
  cg::sort(found, [](const Found& a, const Found& b) {
    if (a.unused != b.unused) return b.unused;
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
  return option(form.screen, {.title = label, .icon = icon, .name = name, .key = key}).clicked;
}

// What one may pick instead of pressing Enter; the page leads from the field into this list by the arrow key.
std::optional<std::string> pick(Form& form, const EntrySpec& spec, std::string_view text) {
  std::optional<std::string> picked;
  const std::string list_name = said("Suggestions: {}", {spec.label}),
                    key = entry_key(form, spec.key) + ":list";
  begin_listbox(form.screen, {.name = list_name, .key = key});
  bool known = false;
  if (spec.suggest_assets) {
    for (const std::string_view name : suggestions(form, spec, text)) {
      known = known || folded(name) == folded(text);
      if (suggestion(form, spec, name, name, Icon::asset)) picked = std::string(name);
    }
  }
  const std::string label = said("Add “{}”", {text});
  const bool is_new = !known && !is_taken(spec, text);
  if (is_new && suggestion(form, spec, label, text, Icon::plus)) picked = std::string(text);
  end_listbox(form.screen);
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
