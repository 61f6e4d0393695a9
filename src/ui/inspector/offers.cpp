#include "ui/inspector/offers.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "base/text.hpp"
#include "editor/connect.hpp"
#include "editor/wording.hpp"
#include "ui/listed.hpp"

namespace cg::ui {

namespace {

// A measure, milestone or programme whose connection is made already: it can be made once only.
bool is_attached(const Plan& plan, Ref from, Ref objective) {
  if (const Measure* measure = plan.measures.find(from.as<Measure>()))
    return Ref(measure->objective) == objective;
  if (const Milestone* milestone = plan.milestones.find(from.as<Milestone>()))
    return Ref(milestone->objective) == objective;
  const Programme* programme = plan.programmes.find(from.as<Programme>());
  if (programme == nullptr) return false;
  const auto& served = programme->objectives;
  return std::find(served.begin(), served.end(), objective.as<Objective>()) != served.end();
}

constexpr Kind connectable_kinds[] = {Kind::organisation, Kind::objective, Kind::measure, Kind::programme,
                                      Kind::milestone};

// Calls visit(ref) for each card that this one can be connected to, until it returns true; whether it did.
template <class Visit>
bool any_connectable(const Plan& plan, Ref card, const Visit& visit) {
  for (const Kind kind : connectable_kinds) {
    const RecordType& type = record_type(kind);
    for (const RowList::Row& row : type.rows(plan).rows()) {
      const Ref other(kind, row.bits);
      if (!*type.place(row.record.get()) || !editor::can_connect(card, other)) continue;
      if (is_attached(plan, card, other) || is_attached(plan, other, card)) continue;
      if (visit(other)) return true;
    }
  }
  return false;
}

Offer connectable(const Plan& plan, Ref card, std::string_view none) {
  std::vector<std::pair<std::string, Ref>> named;
  any_connectable(plan, card, [&](Ref other) {
    named.emplace_back(editor::card_name(plan, other), other);
    return false;
  });
  return offer_of(std::move(named), none);
}

std::size_t most_connectable(const Plan& plan) {
  std::size_t most = 0;
  for (const Kind kind : connectable_kinds) most += record_type(kind).count(plan);
  return most;
}

Ref card_of(const std::string& text) {
  for (const Kind kind : connectable_kinds) {
    if (const auto ref = ref_from_text(kind, text)) return *ref;
  }
  return {};
}

KeptOffers& kept_offers(Form& form) {
  std::shared_ptr<KeptOffers>& all = form.scratch.inspected.offers;
  if (all == nullptr || all->language != language_count()) all = std::make_shared<KeptOffers>();
  return *all;
}

// Whether the offer of this key was made for the present plan.
bool is_made(Form& form, const std::string& key) {
  const auto& offers = kept_offers(form).offers;
  const auto kept = offers.find(key);
  return kept != offers.end() && kept->second.plan == form.editor.history.present.plan;
}

// The kept offer of this key, made by `make` for another plan than last time.
const Offer& kept_offer(Form& form, const std::string& key, const std::function<Offer()>& make) {
  KeptOffers::Kept& kept = kept_offers(form).offers[key];
  if (!is_made(form, key)) kept = {form.editor.history.present.plan, make()};
  return kept.offer;
}

// A box whose list is not made: it says what is chosen.
void draw_closed(Form& form, const RecordChoice& choice, ComboSpec spec) {
  const std::string_view chosen[] = {choice.chosen_name};
  if (choice.chosen) {
    spec.none_label = {};
    spec.options = chosen;
    spec.selected = 0;
  }
  combo(form.screen, spec);
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

std::optional<Ref> choose_record(Form& form, const RecordChoice& choice) {
  ComboSpec spec{.label = choice.label,
                 .options = {},
                 .none_label = choice.none,
                 .key = choice.key,
                 .hint = choice.hint};
  const bool is_long = choice.most > most_listed;
  if (is_long && !is_made(form, choice.key) && !combo_is_in_use(form.screen, choice.key)) {
    draw_closed(form, choice, spec);
    return std::nullopt;
  }
  const Offer& offer = kept_offer(form, choice.key, choice.make);
  spec.kept = offer.names;
  if (choice.chosen) spec.selected = offer.index_of(choice.chosen);
  const auto chosen = combo(form.screen, spec);
  if (!chosen) return std::nullopt;
  return *chosen == no_option ? Ref() : offer.refs[static_cast<std::size_t>(*chosen)];
}

void show_reference(Form& form, const Field& field, const FieldLook& look, std::size_t most,
                    const std::function<Offer()>& make) {
  const std::string label = look.label.empty() ? editor::field_label(field.key) : std::string(look.label);
  const Value value = field.get(form.record);
  const Ref* current = std::get_if<Ref>(&value);
  RecordChoice choice{.label = label,
                      .key = key_of(form, field),
                      .none = none_of(field, look),
                      .hint = look.hint,
                      .most = most,
                      .make = make};
  if (current != nullptr && *current) {
    choice.chosen = *current;
    choice.chosen_name = editor::title_of(form.plan(), *current);
  }
  if (const auto chosen = choose_record(form, choice))
    set_value(form, field, *chosen ? Value(*chosen) : Value(), label);
}

void show_reference(Form& form, const Field& field, const FieldLook& look) {
  show_reference(form, field, look, record_type(field.target).count(form.plan()),
                 [&] { return offer_of(form.plan(), field.target, form.ref, none_of(field, look)); });
}

namespace {

std::vector<Ref> refs_in(const Form& form, const Field& field) {
  const Value value = field.get(form.record);
  const auto* refs = std::get_if<std::vector<Ref>>(&value);
  return refs != nullptr ? *refs : std::vector<Ref>();
}

void show_check(Form& form, const Field& field, const ReferencesLook& look, std::vector<Ref> refs, Ref ref,
                std::string_view name) {
  const auto at = std::find(refs.begin(), refs.end(), ref);
  const bool checked = at != refs.end();
  const std::string key = text_from_ref(ref);
  const auto wanted = checkbox(
      form.screen,
      {.label = name, .checked = checked, .key = key, .disabled = checked && refs.size() <= look.least});
  if (!wanted || *wanted == checked) return;
  if (*wanted)
    refs.push_back(ref);
  else
    refs.erase(at);
  set_value(form, field, std::move(refs), look.label);
}

// What a combo box with a button has chosen, until the button is pressed: by its id, for two may have one
// name.
std::string& wish_of(Form& form, const std::string& key) { return form.scratch.inspected.entries[key]; }

// A combo box, and a button that does something with what is chosen: with the arrow keys each option on the
// way is chosen. `choice.chosen` is the wish, where it can be fulfilled.
std::optional<Ref> choose_by_button(Form& form, const RecordChoice& choice, std::string_view label) {
  std::string& wish = wish_of(form, choice.key);
  if (const auto next = choose_record(form, choice)) wish = *next ? text_from_ref(*next) : std::string();
  const std::string key = choice.key + ":button";
  if (!button(form.screen, {.label = label, .key = key, .disabled = !choice.chosen, .full_width = true}))
    return std::nullopt;
  wish.clear();
  return choice.chosen;
}

void show_chosen_of_many(Form& form, const Field& field, const ReferencesLook& look, std::size_t most) {
  std::vector<Ref> refs = refs_in(form, field);
  std::vector<std::pair<std::string, Ref>> named;
  for (const Ref ref : refs) named.emplace_back(editor::title_of(form.plan(), ref), ref);
  const Offer chosen = offer_of(std::move(named));
  for (std::size_t i = 0; i < chosen.refs.size(); ++i)
    if (chosen.refs[i] != look.own) show_check(form, field, look, refs, chosen.refs[i], chosen.names[i]);
  if (look.own || field.target == form.ref.kind) --most; // not itself
  const std::string more = said("One of {}", {std::to_string(most)});
  RecordChoice choice{.label = more, .key = key_of(form, field, "more"), .none = tr("Choose"), .most = most};
  choice.make = [&] {
    return offer_of(form.plan(), field.target, look.own ? look.own : form.ref, choice.none);
  };
  const auto wish = ref_from_text(field.target, wish_of(form, choice.key));
  if (wish && find_record(form.plan(), *wish) && !chosen.index_of(*wish)) {
    choice.chosen = *wish;
    choice.chosen_name = editor::title_of(form.plan(), *wish);
  }
  const auto added = choose_by_button(form, choice, tr("Add"));
  if (!added) return;
  refs.push_back(*added);
  set_value(form, field, std::move(refs), look.label);
}

} // namespace

std::optional<Ref> ask_for_record(Form& form, const AskSpec& spec) {
  const RowList& rows = record_type(spec.kind).rows(form.plan());
  RecordChoice choice{.label = spec.label,
                      .key = text_from_ref(form.ref) + ":" + std::string(spec.key),
                      .none = tr("Choose"),
                      .most = rows.size()};
  choice.make = [&] { return offer_of(form.plan(), spec.kind, form.ref, choice.none); };
  auto wish = ref_from_text(spec.kind, wish_of(form, choice.key));
  if (!wish && rows.size() == 2) {
    const Ref first(spec.kind, rows.rows().front().bits);
    wish = first == form.ref ? Ref(spec.kind, rows.rows().back().bits) : first;
  }
  if (wish && *wish != form.ref && find_record(form.plan(), *wish)) {
    choice.chosen = *wish;
    choice.chosen_name = editor::title_of(form.plan(), *wish);
  }
  if (spec.takes_focus) ask_focus(form.screen, node_of(form.screen, choice.key));
  return choose_by_button(form, choice, spec.button);
}

void show_references(Form& form, const Field& field, const ReferencesLook& look) {
  const std::size_t most = record_type(field.target).count(form.plan());
  if (most > most_listed) return show_chosen_of_many(form, field, look, most);
  const Ref except = look.own ? look.own : form.ref;
  const Offer& offer =
      kept_offer(form, key_of(form, field), [&] { return offer_of(form.plan(), field.target, except); });
  if (offer.refs.empty()) caption(form.screen, look.when_none);
  const std::vector<Ref> refs = refs_in(form, field);
  for (std::size_t i = 0; i < offer.refs.size(); ++i)
    show_check(form, field, look, refs, offer.refs[i], offer.names[i]);
}

void show_connect_to(Form& form, bool takes_focus) {
  const Plan& plan = form.plan();
  if (!any_connectable(plan, form.ref, [](Ref) { return true; }))
    return caption(form.screen, tr("There is no card to connect to yet."));
  RecordChoice choice{.label = tr("Connect to"),
                      .key = text_from_ref(form.ref) + ":connect",
                      .none = tr("Choose a card"),
                      .most = most_connectable(plan)};
  choice.make = [&] { return connectable(plan, form.ref, choice.none); };
  const Ref wish = card_of(wish_of(form, choice.key));
  if (wish && any_connectable(plan, form.ref, [wish](Ref other) { return other == wish; })) {
    choice.chosen = wish;
    choice.chosen_name = editor::card_name(plan, wish);
  }
  if (takes_focus) ask_focus(form.screen, node_of(form.screen, choice.key));
  if (const auto to = choose_by_button(form, choice, tr("Connect")))
    form.actions.push_back(editor::ConnectCards{form.ref, *to});
}

} // namespace cg::ui
