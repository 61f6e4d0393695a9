#include "editor/find.hpp"

#include <algorithm>

#include "base/sort.hpp"
#include "base/text.hpp"
#include "editor/wording.hpp"
#include "plan/record.hpp"

namespace cg::editor {

namespace {

bool says(const Value& value, std::string_view words) {
  if (const auto* text = std::get_if<std::string>(&value)) return contains_folded(*text, words);
  const auto* texts = std::get_if<std::vector<std::string>>(&value);
  return texts != nullptr && std::any_of(texts->begin(), texts->end(), [&](const std::string& text) {
           return contains_folded(text, words);
         });
}

bool holds(const Plan& plan, const AnyRecord& record, std::string_view words) {
  if (contains_folded(title_of(plan, record.ref()), words)) return true;
  for (const Field& field : record_type(record.kind()).fields) {
    if (field.choices.empty() && says(field.get(record.get()), words)) return true;
  }
  return false;
}

} // namespace

std::vector<Ref> cards_with(const Plan& plan, std::string_view words) {
  struct Hit {
    Ref card;
    double x = 0, y = 0;
  };
  std::vector<Hit> hits;
  words = trimmed(words);
  if (words.empty()) return {};
  for (const RecordType& type : record_types()) {
    if (!type.placeable) continue;
    for (std::size_t i = 0; i < type.count(plan); ++i) {
      const AnyRecord record = type.at(plan, i);
      const std::optional<Placement> place = record.place();
      if (place && holds(plan, record, words)) hits.push_back({record.ref(), place->x, place->y});
    }
  }
  cg::sort(hits, [](const Hit& a, const Hit& b) { return a.y != b.y ? a.y < b.y : a.x < b.x; });
  std::vector<Ref> cards;
  cards.reserve(hits.size());
  for (const Hit& hit : hits) cards.push_back(hit.card);
  return cards;
}

} // namespace cg::editor
