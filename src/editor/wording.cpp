#include "editor/wording.hpp"

#include <algorithm>
#include <iterator>

#include "base/language.hpp"
#include "base/text.hpp"

namespace cg::editor {

namespace {

constexpr std::size_t longest_note_title = 60;

std::string shortened(std::string_view text, std::size_t most_code_points) {
  std::size_t at = 0;
  for (std::size_t count = 0; count < most_code_points && at < text.size(); ++count) {
    at += code_point_at(text, at).bytes;
  }
  return at < text.size() ? std::string(trimmed(text.substr(0, at))) + "…" : std::string(text);
}

std::string_view first_line(std::string_view text) {
  text = trimmed(text);
  return trimmed(text.substr(0, std::min(text.find('\n'), text.size())));
}

std::string spaced(std::string_view key) {
  std::string text(key);
  std::replace(text.begin(), text.end(), '_', ' ');
  return upper_first(std::move(text));
}

std::string unnamed(Kind kind) { return said("Unnamed {}", {noun_of(kind)}); }

std::string text_in(const AnyRecord& record, const Field& field) {
  const Value value = field.get(record.get());
  const auto* text = std::get_if<std::string>(&value);
  return text != nullptr ? std::string(trimmed(*text)) : std::string();
}

// The name in the field by which the record is called, or "Unnamed …".
std::string full_title(const AnyRecord& record) {
  const std::string title = text_in(record, title_field(record.kind()));
  if (title.empty()) return unnamed(record.kind());
  return record.kind() == Kind::note ? shortened(first_line(title), longest_note_title) : title;
}

// Of a record that has no name of its own: what it is, and whose.
std::string described(const Plan& plan, const AnyRecord& record) {
  std::string text = noun_of(record.kind());
  bool is_whose = false;
  for_each_reference(record, [&](const Field& field, Ref ref) {
    if (!field.required || is_whose || ref.kind != Kind::organisation) return;
    text = said("{} of {}", {text, title_of(plan, ref)});
    is_whose = true;
  });
  return text;
}

} // namespace

std::string lower_first(std::string text) {
  if (spoken_language() == "en" && !text.empty() && text[0] >= 'A' && text[0] <= 'Z')
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

std::string upper_first(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

const Field& title_field(Kind kind) {
  switch (kind) {
    case Kind::objective: return field_of<&Objective::title>();
    case Kind::measure: return field_of<&Measure::indicator>();
    case Kind::programme: return field_of<&Programme::title>();
    case Kind::milestone: return field_of<&Milestone::title>();
    case Kind::note: return field_of<&Note::text>();
    case Kind::frame: return field_of<&Frame::title>();
    default: return field_of<&Organisation::name>();
  }
}

std::string title_of(const Plan& plan, Ref ref) {
  const AnyRecord record = find_record(plan, ref);
  if (!record) return unnamed(ref.kind);
  if (const auto* asset = record.as<Asset>()) return asset->name.empty() ? unnamed(ref.kind) : asset->name;
  if (!record_type(ref.kind).placeable) return described(plan, record);
  if (ref.kind == Kind::organisation) {
    const std::string short_name = text_in(record, field_of<&Organisation::short_name>());
    if (!short_name.empty()) return short_name;
  }
  return full_title(record);
}

std::string card_name(const Plan& plan, Ref ref) {
  const AnyRecord record = find_record(plan, ref);
  if (!record || !record_type(ref.kind).placeable)
    return said("{}: {}", {kind_name(ref.kind), title_of(plan, ref)});
  const bool named = !text_in(record, title_field(ref.kind)).empty();
  return said("{}: {}", {kind_name(ref.kind), named ? full_title(record) : title_of(plan, ref)});
}

std::string connector_name(const Plan& plan, Ref record, Ref to) {
  const AnyRecord found = find_record(plan, record);
  if (const auto* given = found.as<Contribution>()) {
    const Ref goal = given->objective ? Ref(given->objective) : Ref(given->programme);
    return said("{} contributes {} to {}",
                {title_of(plan, given->organisation), mode_name(given->mode), title_of(plan, goal)});
  }
  if (const auto* exchange = found.as<Exchange>()) {
    const std::string from = title_of(plan, exchange->from), receiver = title_of(plan, exchange->to);
    const std::string_view what = trimmed(exchange->what);
    return what.empty() ? said("{} exchanges with {}", {from, receiver})
                        : said("{} gives {} {}", {from, receiver, what});
  }
  const std::string_view pattern = record.kind == Kind::measure     ? translatable("{} measures {}")
                                   : record.kind == Kind::milestone ? translatable("{} leads to {}")
                                                                    : translatable("{} serves {}");
  return said(pattern, {title_of(plan, record), title_of(plan, to)});
}

std::string plan_title(const Plan& plan) {
  const std::string_view title = trimmed(plan.charter.title);
  return std::string(title.empty() ? tr("Untitled plan") : title);
}

std::string noun_of(Kind kind) { return std::string(tr(record_type(kind).noun)); }
std::string kind_name(Kind kind) { return std::string(tr(upper_first(std::string(record_type(kind).noun)))); }
std::string_view mode_name(Mode mode) { return tr(mode_names[static_cast<std::size_t>(mode)]); }

std::string choice_name(std::string_view choice) {
  if (choice == "open") return said("Open|state"); // not what is done to a plan
  return std::string(tr(spaced(choice)));
}

std::string field_label(std::string_view key) { return std::string(tr(spaced(key))); }

// --- Steps

std::string name_of(const Plan& plan, const std::vector<Ref>& records) {
  const auto connections =
      static_cast<std::size_t>(std::count_if(records.begin(), records.end(), [](Ref ref) {
        return ref.kind == Kind::contribution || ref.kind == Kind::exchange;
      }));
  const std::size_t cards = records.size() - connections;
  const std::string lines = counted(connections, "connection");
  if (cards == 0) return lines;
  const Ref first = *std::find_if(records.begin(), records.end(), [](Ref ref) {
    return ref.kind != Kind::contribution && ref.kind != Kind::exchange;
  });
  const std::string named = cards == 1 ? title_of(plan, first) : counted(cards, "card");
  return connections == 0 ? named : said("{} and {}", {named, lines});
}

namespace {

std::string name_in_sentence(const Field* field) {
  return field != nullptr ? lower_first(field_label(field->key)) : said("field");
}

struct LabelOf {
  const Plan& plan;
  std::string operator()(const AddRecord& edit) const {
    return said("Add {}", {noun_of(edit.record.kind())});
  }
  std::string operator()(const RemoveRecords& edit) const {
    return said("Delete {}", {name_of(plan, edit.records)});
  }
  std::string operator()(const SetField& edit) const {
    return said("Edit {} of {}", {name_in_sentence(edit.field), title_of(plan, edit.record)});
  }
  std::string operator()(const SetCharterField& edit) const {
    return said("Edit {} of the plan", {name_in_sentence(edit.field)});
  }
  std::string operator()(const PlaceRecords& edit) const {
    std::vector<Ref> records;
    for (const auto& place : edit.places) records.push_back(place.first);
    return said("Move {}", {name_of(plan, records)});
  }
  std::string operator()(const EditAll& edit) const {
    return edit.edits.empty() ? said("Edit") : label_of(plan, edit.edits.front());
  }
  std::string operator()(const ReplacePlan&) const { return said("Open another plan"); }
};

// In English a step is told by putting its verb into the past. Other languages say that it was done.
struct Verb {
  std::string_view now, then;
};
constexpr Verb verbs[] = {
    {"Add", "Added"},         {"Edit", "Edited"},
    {"Delete", "Deleted"},    {"Remove", "Removed"},
    {"Move", "Moved"},        {"Place", "Placed"},
    {"Connect", "Connected"}, {"Paste", "Pasted"},
    {"Resize", "Resized"},    {"Take", "Took"},
    {"Change", "Changed"},    {"Duplicate", "Duplicated"},
    {"Open", "Opened"},       {"Continue", "Continued"},
    {"Begin", "Began"},       {"Clear", "Cleared"},
    {"Attach", "Attached"},   {"Detach", "Detached"},
    {"Name", "Named"},        {"Record", "Recorded"},
    {"Rename", "Renamed"},    {"Confirm", "Confirmed"},
    {"Bring", "Brought"},     {"Send", "Sent"},
    {"Lock", "Locked"},       {"Unlock", "Unlocked"},
    {"Align", "Aligned"},     {"Distribute", "Distributed"},
    {"Tidy", "Tidied"},
};

} // namespace

std::string listed(const std::vector<std::string>& names, std::size_t most_named) {
  const std::size_t named = std::min(names.size(), most_named);
  const std::size_t parts = named + (named < names.size() ? 1 : 0);
  std::string text;
  for (std::size_t i = 0; i < parts; ++i) {
    if (i > 0) text += i + 1 == parts ? tr(" and ") : tr(", ");
    text += i < named ? isolated(names[i]) : said("{} more", {std::to_string(names.size() - named)});
  }
  return text;
}

std::string label_of(const Plan& plan, const Edit& edit) {
  const EditVariant& variant = edit;
  return std::visit(LabelOf{plan}, variant);
}

std::string told(std::string_view label) {
  if (spoken_language() != "en") return said("Done: {}.", {label});
  const std::string_view word = label.substr(0, label.find(' '));
  const auto* verb =
      std::find_if(std::begin(verbs), std::end(verbs), [&](const Verb& each) { return each.now == word; });
  if (verb == std::end(verbs)) return std::string(label) + ".";
  return std::string(verb->then) + std::string(label.substr(word.size())) + ".";
}

} // namespace cg::editor
