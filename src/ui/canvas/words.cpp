#include "ui/canvas/words.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "editor/wording.hpp"
#include "ui/kind_icon.hpp"

namespace cg::ui {

namespace {

Icon icon_of(Mode mode) {
  switch (mode) {
    case Mode::money: return Icon::money;
    case Mode::time: return Icon::time;
    case Mode::resource: return Icon::resource;
    case Mode::people: return Icon::people;
    case Mode::knowledge: break;
  }
  return Icon::knowledge;
}

int colour_of(const Plan& plan, OrganisationId id) {
  const Organisation* organisation = plan.organisations.find(id);
  return organisation != nullptr ? organisation->colour.value_or(0) : 0;
}

void say_contribution(ConnectorWords& words, const Plan& plan, const Contribution& given) {
  words.icon = icon_of(given.mode);
  words.label = given.what.empty() ? std::string(editor::mode_name(given.mode)) : given.what;
  words.party = colour_of(plan, given.organisation);
}

void say_exchange(ConnectorWords& words, const Plan& plan, const Exchange& exchange) {
  words.icon = Icon::exchange;
  words.label = exchange.what.empty() ? said("exchange") : exchange.what;
  words.party = colour_of(plan, exchange.from);
  words.dashed = exchange.tangibility == Tangibility::intangible;
}

ConnectorWords words_of(const Plan& plan, const scene::Connector& connector) {
  ConnectorWords words;
  const AnyRecord record = find_record(plan, connector.record);
  if (const auto* given = record.as<Contribution>()) {
    say_contribution(words, plan, *given);
  } else if (const auto* exchange = record.as<Exchange>()) {
    say_exchange(words, plan, *exchange);
  } else {
    words.thin = true;
  }
  return words;
}

// "Connected to ICCA, BestCities." with every card that a line leads to.
void say_connections(CardWords& words, const Plan& plan, const scene::Scene& scene) {
  std::vector<Ref> ends;
  for (const std::uint32_t place : scene.connectors_of(words.ref)) {
    ends.push_back(scene.connectors()[place].other_end(words.ref));
  }
  if (ends.empty()) return;
  cg::sort(ends);
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
  std::string others;
  for (const Ref end : ends) {
    if (!others.empty()) others += tr(", ");
    others += editor::title_of(plan, end);
  }
  if (!words.description.empty()) words.description += " ";
  words.description += said("Connected to {}.", {others});
}

int colour_of_owner(const Plan& plan, const AnyRecord& record) {
  if (const auto* objective = record.as<Objective>()) return colour_of(plan, objective->owner);
  if (const auto* measure = record.as<Measure>()) return colour_of(plan, measure->organisation);
  if (const auto* milestone = record.as<Milestone>()) return colour_of(plan, milestone->accountable);
  return 0;
}

// What stands at a place of the list, made when it is missing.
template <class T, class Make>
const T& made(std::vector<std::unique_ptr<const T>>& list, std::size_t place, const Make& make) {
  if (list[place] == nullptr) list[place] = std::make_unique<const T>(make());
  return *list[place];
}

} // namespace

std::string connector_key(const scene::Connector& line) {
  return text_from_ref(line.record) + ">" + text_from_ref(line.to);
}

int party_of(const Plan& plan, const AnyRecord& record) {
  const auto* organisation = record.as<Organisation>();
  return organisation != nullptr ? organisation->colour.value_or(0) : colour_of_owner(plan, record);
}

WordSources::WordSources(const Plan& of_plan) : plan(of_plan), claims(of_plan), answers(of_plan) {
  for (const Contribution& given : plan.contributions) {
    givers.emplace_back(given.objective ? Ref(given.objective) : Ref(given.programme), given.organisation);
  }
  cg::sort(givers);
  givers.erase(std::unique(givers.begin(), givers.end()), givers.end());
}

std::size_t WordSources::contributors_of(Ref goal) const {
  const auto first =
      std::lower_bound(givers.begin(), givers.end(), std::pair{goal, Ref(Kind::organisation, 0)});
  const auto last = std::find_if(first, givers.end(), [&](const auto& giver) { return giver.first != goal; });
  return static_cast<std::size_t>(last - first);
}

CanvasWords::CanvasWords(PlanPtr of_plan)
    : plan_(std::move(of_plan)),
      cards_(scene().cards().size()),
      connectors_(scene().connectors().size()),
      items_(connectors_.size()),
      parties_(cards_.size(), -1) {}

const WordSources& CanvasWords::sources() const {
  if (sources_ == nullptr) sources_ = std::make_unique<const WordSources>(*plan_);
  return *sources_;
}

const CardWords& CanvasWords::card(std::size_t place) const {
  return made(cards_, place, [&] {
    CardWords words = words_of(sources(), find_record(*plan_, scene().cards()[place].ref));
    say_connections(words, *plan_, scene());
    return words;
  });
}

const ConnectorWords& CanvasWords::connector(std::size_t place) const {
  return made(connectors_, place, [&] { return words_of(*plan_, scene().connectors()[place]); });
}

const ConnectorItem& CanvasWords::connector_item(std::size_t place) const {
  return made(items_, place, [&] {
    const scene::Connector& line = scene().connectors()[place];
    return ConnectorItem{connector_key(line), editor::connector_name(*plan_, line.record, line.to)};
  });
}

int CanvasWords::party(std::size_t place) const {
  int& party = parties_[place];
  if (party < 0) party = party_of(*plan_, find_record(*plan_, scene().cards()[place].ref));
  return party;
}

} // namespace cg::ui
