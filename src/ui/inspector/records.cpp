#include "ui/inspector/records.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "base/text.hpp"
#include "editor/connect.hpp"
#include "editor/wording.hpp"
#include "ui/kind_icon.hpp"

namespace cg::ui {

namespace {

// A measure or programme whose connection is made already: it can be made once only.
bool is_attached(const Plan& plan, Ref from, Ref objective) {
  if (const Measure* measure = plan.measures.find(from.as<Measure>()))
    return Ref(measure->objective) == objective;
  const Programme* programme = plan.programmes.find(from.as<Programme>());
  if (programme == nullptr) return false;
  const auto& served = programme->objectives;
  return std::find(served.begin(), served.end(), objective.as<Objective>()) != served.end();
}

template <class T>
void add_connectable(const Plan& plan, const Table<T>& rows, Ref card,
                     std::vector<std::pair<std::string, Ref>>& named) {
  for (const T& row : rows) {
    const Ref other = row.id;
    if (!row.place || !editor::can_connect(card, other)) continue;
    if (is_attached(plan, card, other) || is_attached(plan, other, card)) continue;
    named.emplace_back(editor::card_name(plan, other), other);
  }
}

Offer connectable(const Plan& plan, Ref card, std::string_view none) {
  std::vector<std::pair<std::string, Ref>> named;
  add_connectable(plan, plan.organisations, card, named);
  add_connectable(plan, plan.objectives, card, named);
  add_connectable(plan, plan.measures, card, named);
  add_connectable(plan, plan.programmes, card, named);
  return offer_of(std::move(named), none);
}

std::optional<Ref> card_of(const std::string& text) {
  for (const Kind kind : {Kind::organisation, Kind::objective, Kind::measure, Kind::programme}) {
    if (const auto ref = ref_from_text(kind, text)) return ref;
  }
  return std::nullopt;
}

// What is given, and to whom or from whom, as it is read on the form of one of the two ends. "Knowledge"
// stands for a contribution of which nobody said what it is.
Link gift(const Plan& plan, const Contribution& given, bool own) {
  const Ref goal = given.objective ? Ref(given.objective) : Ref(given.programme);
  const std::string mode = editor::choice_name(mode_names[static_cast<std::size_t>(given.mode)]);
  const std::string_view what = trimmed(given.what);
  const std::string end = editor::title_of(plan, own ? goal : Ref(given.organisation));
  const std::string name = editor::connector_name(plan, given.id, goal);
  if (what.empty())
    return {given.id, mode, own ? said("to {}|a gift", {end}) : said("from {}|a gift", {end}), name};
  return {given.id, std::string(what),
          own ? said("{} to {}|a gift", {mode, end}) : said("{} from {}|a gift", {mode, end}), name};
}

Link swap(const Plan& plan, const Exchange& exchange, bool own) {
  const std::string_view what = trimmed(exchange.what);
  const std::string end = editor::title_of(plan, own ? exchange.to : exchange.from);
  return {exchange.id, std::string(what.empty() ? tr("Something") : what),
          own ? said("Given to {}", {end}) : said("Received from {}", {end}),
          editor::connector_name(plan, exchange.id, exchange.to)};
}

} // namespace

std::optional<int> Offer::index_of(Ref ref) const {
  const auto at = std::find(refs.begin(), refs.end(), ref);
  if (at == refs.end()) return std::nullopt;
  return static_cast<int>(at - refs.begin());
}

Offer offer_of(std::vector<std::pair<std::string, Ref>> named, std::string_view none) {
  std::vector<std::pair<std::string, std::size_t>> order;
  for (std::size_t i = 0; i < named.size(); ++i) order.emplace_back(folded(named[i].first), i);
  cg::sort(order);
  Offer offer;
  std::vector<std::string> names;
  if (!none.empty()) names.emplace_back(none);
  for (const auto& place : order) {
    names.push_back(std::move(named[place.second].first));
    offer.refs.push_back(named[place.second].second);
  }
  offer.names = std::move(names);
  return offer;
}

Offer offer_of(const Plan& plan, Kind kind, Ref except, std::string_view none) {
  std::vector<std::pair<std::string, Ref>> named;
  for (const RowList::Row& row : record_type(kind).rows(plan).rows()) {
    const Ref ref(kind, row.bits);
    if (ref != except) named.emplace_back(editor::title_of(plan, ref), ref);
  }
  return offer_of(std::move(named), none);
}

const Offer& kept_offer(Form& form, const std::string& key, const std::function<Offer()>& make) {
  std::shared_ptr<KeptOffers>& all = form.scratch.inspected.offers;
  if (all == nullptr || all->language != language_count()) all = std::make_shared<KeptOffers>();
  KeptOffers::Kept& kept = all->offers[key];
  const PlanPtr& plan = form.editor.history.present.plan;
  if (kept.plan != plan) kept = {plan, make()};
  return kept.offer;
}

void show_reference(Form& form, const Field& field, const FieldLook& look, const Offer& offer) {
  const std::string label = look.label.empty() ? editor::field_label(field.key) : std::string(look.label);
  const std::string key = key_of(form, field);
  const Value value = field.get(form.record);
  const Ref* current = std::get_if<Ref>(&value);
  ComboSpec spec{.label = label,
                 .options = {},
                 .none_label = look.none,
                 .key = key,
                 .hint = look.hint,
                 .kept = offer.names};
  if (current != nullptr) spec.selected = offer.index_of(*current);
  if (const auto chosen = combo(form.screen, spec)) {
    const bool none = *chosen == no_option;
    set_value(form, field, none ? Value() : Value(offer.refs[static_cast<std::size_t>(*chosen)]), label);
  }
}

void show_references(Form& form, const Field& field, std::string_view label, std::string_view when_none) {
  const Value value = field.get(form.record);
  const auto* current = std::get_if<std::vector<Ref>>(&value);
  const std::vector<Ref> refs = current != nullptr ? *current : std::vector<Ref>();
  const Offer& offer =
      kept_offer(form, key_of(form, field), [&] { return offer_of(form.plan(), field.target, form.ref); });
  if (offer.refs.empty()) caption(form.screen, when_none);
  for (std::size_t i = 0; i < offer.refs.size(); ++i) {
    const Ref ref = offer.refs[i];
    const auto at = std::find(refs.begin(), refs.end(), ref);
    const std::string key = text_from_ref(ref);
    const auto wanted =
        checkbox(form.screen, {.label = offer.names[i], .checked = at != refs.end(), .key = key});
    if (!wanted || *wanted == (at != refs.end())) continue;
    std::vector<Ref> next = refs;
    if (*wanted)
      next.push_back(ref);
    else
      next.erase(next.begin() + (at - refs.begin()));
    set_value(form, field, std::move(next), label);
  }
}

void show_connect_to(Form& form) {
  const std::string_view none = tr("Choose a card");
  const std::string key = text_from_ref(form.ref) + ":connect";
  const Offer& offer = kept_offer(form, key, [&] { return connectable(form.plan(), form.ref, none); });
  if (offer.refs.empty()) return caption(form.screen, tr("There is no card to connect to yet."));
  std::string& wanted = form.scratch.inspected.entries[key]; // the card to connect to: two may have one name
  std::optional<int> selected;
  if (const auto ref = card_of(wanted)) selected = offer.index_of(*ref);
  const auto chosen = combo(form.screen, {.label = tr("Connect to"),
                                          .options = {},
                                          .selected = selected,
                                          .none_label = none,
                                          .key = key,
                                          .kept = offer.names});
  if (chosen)
    wanted =
        *chosen == no_option ? std::string() : text_from_ref(offer.refs[static_cast<std::size_t>(*chosen)]);
  if (button(form.screen, {.label = tr("Connect"), .disabled = !selected, .full_width = true})) {
    form.actions.emplace_back(
        editor::ConnectCards{form.ref, offer.refs[static_cast<std::size_t>(*selected)]});
    wanted.clear();
  }
}

Link link_to(const Plan& plan, Ref card, std::string secondary) {
  return {card, editor::title_of(plan, card), std::move(secondary), editor::card_name(plan, card)};
}

void show_links(Form& form, std::string_view list_name, const std::vector<Link>& links,
                std::string_view when_none) {
  const std::string list_key = text_from_ref(form.ref) + ":" + std::string(list_name);
  begin_listbox(form.screen, {.name = list_name, .key = list_key, .empty_text = when_none});
  for (const Link& link : links) {
    const std::string key = text_from_ref(link.to);
    OptionSpec spec{.title = link.title,
                    .secondary = link.secondary,
                    .trailing = link.trailing,
                    .name = link.name,
                    .key = key};
    const std::string initials = monogram(link.title);
    const Organisation* organisation = form.plan().organisations.find(link.to.as<Organisation>());
    if (organisation != nullptr) {
      spec.monogram = initials;
      spec.party = organisation->colour.value_or(0);
    } else {
      spec.icon = icon_of(link.to.kind);
    }
    if (option(form.screen, spec).clicked) form.actions.emplace_back(editor::Select{{link.to}});
  }
  end_listbox(form.screen);
}

std::vector<Link> connections_of(const Plan& plan, Ref card) {
  struct Placed {
    int group; // contributions, then what is given, then what is received
    std::string sorted_as;
    Link link;
  };
  std::vector<Placed> placed;
  const auto put = [&](int group, Link link) {
    placed.push_back({group, folded(link.title), std::move(link)});
  };
  for (const Contribution& given : plan.contributions) {
    const bool own = Ref(given.organisation) == card;
    if (own || Ref(given.objective) == card || Ref(given.programme) == card) put(0, gift(plan, given, own));
  }
  for (const Exchange& exchange : plan.exchanges) {
    const bool own = Ref(exchange.from) == card;
    if (own || Ref(exchange.to) == card) put(own ? 1 : 2, swap(plan, exchange, own));
  }
  cg::sort(placed, [](const Placed& a, const Placed& b) {
    if (a.group != b.group) return a.group < b.group;
    const int order = a.sorted_as.compare(b.sorted_as);
    return order != 0 ? order < 0 : a.link.to < b.link.to;
  });
  std::vector<Link> links;
  for (Placed& each : placed) links.push_back(std::move(each.link));
  return links;
}

} // namespace cg::ui
