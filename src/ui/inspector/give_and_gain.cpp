#include "ui/inspector/give_and_gain.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/inspector/offers.hpp"
#include "ui/inspector/owned.hpp"

namespace cg::ui {

namespace {

template <class T>
std::vector<Ref> of_organisation(const Table<T>& table, Ref organisation) {
  return owned(table, [&](const T& record) { return Ref(record.organisation) == organisation; });
}

template <class T>
std::optional<AnyRecord> blank_of_organisation(Form& form, std::string_view label, bool wanted) {
  if (!add_button(form, label, wanted)) return std::nullopt;
  T record;
  record.organisation = form.ref.as<Organisation>();
  return AnyRecord(std::move(record));
}

// --- Benefits

constexpr int least_points = 1, most_points = 5;

void show_points(Form& form, const Field& field) {
  const Value value = field.get(form.record);
  const int* points = std::get_if<int>(&value);
  const std::string label = editor::field_label(field.key), key = key_of(form, field);
  const auto answer = rating(form.screen, {.label = label,
                                           .value = points != nullptr ? std::optional(*points) : std::nullopt,
                                           .least = least_points,
                                           .most = most_points,
                                           .key = key});
  space(form.screen, form.screen.theme.unit);
  if (answer) set_value(form, field, *answer ? Value(**answer) : Value(), label);
}

void show_benefit(Form& form) {
  show<&Benefit::what>(form, {.label = tr("What it gains")});
  show<&Benefit::type>(form);
  show<&Benefit::route>(form);
  show_points(form, field_of<&Benefit::gain>());
  show_points(form, field_of<&Benefit::cost>());
  show<&Benefit::note>(form, {.rows = 2});
}

std::optional<AnyRecord> ask_for_benefit(Form& form, bool wanted) {
  return blank_of_organisation<Benefit>(form, tr("Add benefit"), wanted);
}

// --- Expectations

// One of the two organisations of an expectation, which are never the same.
template <auto Member>
void show_side(Form& form, OrganisationId other, std::string_view label) {
  const Plan& plan = form.plan();
  show_reference(form, field_of<Member>(), {.label = label}, plan.organisations.size(),
                 [&] { return offer_of(plan, Kind::organisation, other); });
}

void show_answer(Form& form, const Field& field, const std::string& question) {
  const std::string_view answers[] = {tr("Yes"), tr("No"), tr("Unanswered")};
  constexpr int unanswered = 2;
  const Value value = field.get(form.record);
  const int* given = std::get_if<int>(&value);
  const bool wanted = is_wanted(form, field);
  if (wanted) form.scratch.focus_field.reset();
  const auto chosen = segments(form.screen, {.label = question,
                                             .options = answers,
                                             .selected = given != nullptr ? *given : unanswered,
                                             .key = key_of(form, field),
                                             .takes_focus = wanted});
  space(form.screen, form.screen.theme.unit);
  if (!chosen) return;
  set_value(form, field, *chosen == unanswered ? Value() : Value(*chosen), editor::field_label(field.key));
}

void show_expectation(Form& form) {
  const auto& expectation = form.as<Expectation>();
  begin_row(form.screen, {1, 1});
  show_side<&Expectation::from>(form, expectation.of, tr("Who expects"));
  next_cell(form.screen);
  show_side<&Expectation::of>(form, expectation.from, tr("Of whom"));
  end_row(form.screen);
  show<&Expectation::text>(form, {.label = tr("What is expected"), .rows = 2});
  const Plan& plan = form.plan();
  show_answer(form, field_of<&Expectation::would_do_itself>(),
              said("Would {} do so itself?", {editor::title_of(plan, expectation.from)}));
  show_answer(form, field_of<&Expectation::accepted>(),
              said("Does {} accept it?", {editor::title_of(plan, expectation.of)}));
}

// The one other organisation that is asked for, or why there is none.
std::optional<OrganisationId> ask_for_other(Form& form, AskSpec spec) {
  if (form.plan().organisations.size() < 2) {
    caption(form.screen, tr("No other organisation is in this plan yet."));
    return std::nullopt;
  }
  spec.kind = Kind::organisation;
  const auto other = ask_for_record(form, spec);
  return other ? std::optional(other->as<Organisation>()) : std::nullopt;
}

std::optional<AnyRecord> ask_for_expectation(Form& form, bool wanted) {
  const auto other = ask_for_other(form, {.kind = Kind::organisation,
                                          .label = tr("Expects of"),
                                          .key = "expects",
                                          .button = tr("Add expectation"),
                                          .takes_focus = wanted});
  if (!other) return std::nullopt;
  Expectation expectation;
  expectation.from = form.ref.as<Organisation>();
  expectation.of = *other;
  return AnyRecord(std::move(expectation));
}

// --- Differences

// On the form of `own`, which stays one of them; of the plan's form nobody is.
void show_difference(Form& form, Ref own) {
  show<&Difference::description>(form, {.label = tr("How they differ"), .rows = 2});
  if (!own || form.plan().organisations.size() > 2) {
    const std::string_view between = own ? tr("Between it and") : tr("Between");
    label(form.screen, between, true);
    begin_node(form.screen, {.role = Role::group, .name = std::string(between)}, "between");
    show_references(form, field_of<&Difference::organisations>(),
                    {.label = tr("Between"), .own = own, .least = own ? std::size_t{2} : 0});
    end_node(form.screen);
    space(form.screen, form.screen.theme.unit);
  }
  begin_row(form.screen, {1, 1});
  show<&Difference::kind>(form);
  next_cell(form.screen);
  show<&Difference::status>(form);
  end_row(form.screen);
  show<&Difference::bridge>(form, {.placeholder = tr("How it will be overcome"), .rows = 2});
}

std::optional<AnyRecord> ask_for_difference(Form& form, bool wanted) {
  const auto other = ask_for_other(form, {.kind = Kind::organisation,
                                          .label = tr("Differs from"),
                                          .key = "differs",
                                          .button = tr("Add difference"),
                                          .takes_focus = wanted});
  if (!other) return std::nullopt;
  Difference difference;
  difference.organisations = {form.ref.as<Organisation>(), *other};
  return AnyRecord(std::move(difference));
}

// --- Reputation

void show_reputation(Form& form) {
  begin_row(form.screen, {1, 1});
  show<&Reputation::market>(form);
  next_cell(form.screen);
  show<&Reputation::standing>(form);
  end_row(form.screen);
  show<&Reputation::note>(form, {.rows = 2});
}

std::optional<AnyRecord> ask_for_reputation(Form& form, bool wanted) {
  return blank_of_organisation<Reputation>(form, tr("Add reputation"), wanted);
}

// --- Learning

void show_learning(Form& form) {
  show<&Learning::text>(form, {.label = tr("What was learnt"), .rows = 2});
  begin_row(form.screen, {1, 1});
  show<&Learning::date>(form);
  next_cell(form.screen);
  show<&Learning::from>(form, {.label = tr("From whom")});
  end_row(form.screen);
}

std::optional<AnyRecord> ask_for_learning(Form& form, bool wanted) {
  if (!add_button(form, tr("Add learning"), wanted)) return std::nullopt;
  Learning learning;
  learning.date = form.editor.today;
  return AnyRecord(std::move(learning));
}

} // namespace

void show_benefits(Form& form) {
  OwnedPart part(form,
                 {.kind = Kind::benefit,
                  .part = translatable("Benefits"),
                  .icon = Icon::benefit,
                  .first = field_of<&Benefit::what>(),
                  .name = translatable("Benefit: {}"),
                  .remove_name = translatable("Remove benefit: {}")},
                 of_organisation(form.plan().benefits, form.ref));
  while (part.next()) show_benefit(part.row());
  if (part.is_open()) part.add(ask_for_benefit(form, part.wants_new()));
}

void show_expectations(Form& form) {
  const auto own = owned(form.plan().expectations, [&](const Expectation& one) {
    return Ref(one.from) == form.ref || Ref(one.of) == form.ref;
  });
  OwnedPart part(form,
                 {.kind = Kind::expectation,
                  .part = translatable("Expectations"),
                  .icon = Icon::expectation,
                  .first = field_of<&Expectation::text>(),
                  .name = translatable("Expectation: {}"),
                  .remove_name = translatable("Remove expectation: {}")},
                 own);
  while (part.next()) show_expectation(part.row());
  if (part.is_open()) part.add(ask_for_expectation(form, part.wants_new()));
}

namespace {

OwnedSpec differences_spec() {
  return {.kind = Kind::difference,
          .part = translatable("Differences"),
          .icon = Icon::difference,
          .first = field_of<&Difference::description>(),
          .name = translatable("Difference: {}"),
          .remove_name = translatable("Remove difference: {}")};
}

} // namespace

void show_differences(Form& form) {
  const auto own = owned(form.plan().differences, [&](const Difference& one) {
    return std::any_of(one.organisations.begin(), one.organisations.end(),
                       [&](OrganisationId id) { return Ref(id) == form.ref; });
  });
  OwnedPart part(form, differences_spec(), own);
  while (part.next()) show_difference(part.row(), form.ref);
  if (part.is_open()) part.add(ask_for_difference(form, part.wants_new()));
}

void show_differences_of_nobody(Form& form) {
  const auto own =
      owned(form.plan().differences, [](const Difference& one) { return one.organisations.empty(); });
  if (own.empty()) return;
  OwnedPart part(form, differences_spec(), own);
  while (part.next()) show_difference(part.row(), {});
}

void show_reputations(Form& form) {
  OwnedPart part(form,
                 {.kind = Kind::reputation,
                  .part = translatable("Reputation"),
                  .icon = Icon::star,
                  .first = field_of<&Reputation::market>(),
                  .name = translatable("Reputation: {}"),
                  .remove_name = translatable("Remove reputation: {}")},
                 of_organisation(form.plan().reputations, form.ref));
  while (part.next()) show_reputation(part.row());
  if (part.is_open()) part.add(ask_for_reputation(form, part.wants_new()));
}

void show_learnings(Form& form) {
  OwnedPart part(form,
                 {.kind = Kind::learning,
                  .part = translatable("Learning"),
                  .icon = Icon::learning,
                  .first = field_of<&Learning::text>(),
                  .name = translatable("Learning: {}"),
                  .remove_name = translatable("Remove learning: {}")},
                 owned(form.plan().learnings, [](const Learning&) { return true; }));
  while (part.next()) show_learning(part.row());
  if (part.is_open()) part.add(ask_for_learning(form, part.wants_new()));
}

} // namespace cg::ui
