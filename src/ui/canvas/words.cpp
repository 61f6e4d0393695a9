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
  words.record = connector.record;
  words.key = text_from_ref(connector.record) + ">" + text_from_ref(connector.to);
  words.name = editor::connector_name(plan, connector.record, connector.to);
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

void append_sentence(std::string& text, std::string_view sentence) {
  if (!text.empty()) text += " ";
  text.append(sentence);
}

// "Connected to ICCA, BestCities." for every card that a line leads to.
void say_connections(std::vector<CardWords>& cards, const Plan& plan, const scene::Scene& scene) {
  std::vector<std::pair<std::size_t, Ref>> ends;
  const auto place_of = [&](Ref ref) {
    return static_cast<std::size_t>(std::distance(scene.cards().data(), scene.find(ref)));
  };
  for (const scene::Connector& connector : scene.connectors()) {
    ends.emplace_back(place_of(connector.from), connector.to);
    ends.emplace_back(place_of(connector.to), connector.from);
  }
  cg::sort(ends);
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
  for (auto end = ends.begin(); end != ends.end();) {
    const std::size_t card = end->first;
    std::string others;
    for (; end != ends.end() && end->first == card; ++end) {
      if (!others.empty()) others += tr(", ");
      others += editor::title_of(plan, end->second);
    }
    append_sentence(cards[card].description, said("Connected to {}.", {others}));
  }
}

} // namespace

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

CanvasWords::CanvasWords(PlanPtr of_plan) : plan_(std::move(of_plan)) {
  const scene::Scene& scene = scene::scene_of(plan_);
  const WordSources sources(*plan_);
  cards_.reserve(scene.cards().size());
  for (const scene::Card& card : scene.cards())
    cards_.push_back(words_of(sources, find_record(*plan_, card.ref)));
  say_connections(cards_, *plan_, scene);
  connectors_.reserve(scene.connectors().size());
  for (const scene::Connector& connector : scene.connectors())
    connectors_.push_back(words_of(*plan_, connector));
  for (const Ref ref : scene.reading_order()) {
    reading_order_.push_back(
        static_cast<std::uint32_t>(std::distance(scene.cards().data(), scene.find(ref))));
  }
  positions_.resize(reading_order_.size());
  for (std::uint32_t i = 0; i < reading_order_.size(); ++i) positions_[reading_order_[i]] = i;
}

} // namespace cg::ui
