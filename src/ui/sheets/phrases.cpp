#include "ui/sheets/phrases.hpp"

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "base/text.hpp"
#include "editor/wording.hpp"

namespace cg::ui {

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

std::string index_text(double index) { return text_from_number(std::round(index * 100) / 100); }

std::string titles(const Plan& plan, const std::vector<Ref>& records) {
  std::vector<std::string> names;
  for (const Ref record : records) names.push_back(editor::title_of(plan, record));
  return editor::listed(names);
}

std::string quantity(const DatedValue& value, std::string_view unit, std::string_view otherwise) {
  if (!value.value) return std::string(otherwise);
  std::string text = text_from_number(*value.value);
  if (!unit.empty()) text.append(" ").append(unit);
  return text;
}

int colour_of(const Plan& plan, OrganisationId party) {
  const Organisation* organisation = plan.organisations.find(party);
  return organisation != nullptr ? organisation->colour.value_or(0) : 0;
}

Ref card_of(const Plan& plan, Ref record) {
  switch (record.kind) {
    case Kind::need: return plan.needs.find(record.as<Need>())->organisation;
    case Kind::strength: return plan.strengths.find(record.as<Strength>())->organisation;
    case Kind::weakness: return plan.weaknesses.find(record.as<Weakness>())->organisation;
    case Kind::reputation: return plan.reputations.find(record.as<Reputation>())->organisation;
    case Kind::champion: return plan.champions.find(record.as<Champion>())->organisation;
    case Kind::benefit: return plan.benefits.find(record.as<Benefit>())->organisation;
    case Kind::expectation: return plan.expectations.find(record.as<Expectation>())->from;
    case Kind::success_view: return plan.success_views.find(record.as<SuccessView>())->objective;
    case Kind::difference: {
      const Difference* difference = plan.differences.find(record.as<Difference>());
      return difference->organisations.empty() ? Ref() : Ref(difference->organisations.front());
    }
    case Kind::asset:
    case Kind::learning: return {};
    default: return record;
  }
}

std::vector<const Organisation*> parties_of(const Plan& plan) {
  struct Named {
    std::string name;
    const Organisation* party = nullptr;
  };
  std::vector<Named> named;
  for (const Organisation& party : plan.organisations) {
    if (party.place) named.push_back({folded(editor::title_of(plan, party.id)), &party});
  }
  sort(named, [](const Named& a, const Named& b) { return a.name < b.name; });
  std::vector<const Organisation*> parties;
  for (const Named& one : named) parties.push_back(one.party);
  return parties;
}

} // namespace cg::ui
