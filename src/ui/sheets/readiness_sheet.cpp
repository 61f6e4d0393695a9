#include "analysis/readiness.hpp"

#include <array>

#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/sheets/findings.hpp"
#include "ui/sheets/phrases.hpp"
#include "ui/sheets/sheets.hpp"

namespace cg::ui {

namespace {

using analysis::ItemState;
using analysis::ReadinessItem;
using analysis::ReadinessQuestion;

struct Words {
  std::string_view met;          // as a statement
  std::string_view open;         // what would make it true; the gap has the names of where
  std::string_view nowhere = {}; // the same when it is open at no record
};

// In the order of analysis::ReadinessQuestion.
constexpr std::array<Words, analysis::readiness_question_count> words_of_questions{{
    {translatable("At least two parties plan together"),
     {},
     translatable("Add the organisations that plan together.")},
    {translatable("Every party has said what it needs"), translatable("Needs are still to be named by {}.")},
    {translatable("Every party has said what it is strong in"),
     translatable("Strengths are still to be named by {}.")},
    {translatable("Every party has said what it is there for"),
     translatable("A purpose is still to be written for {}.")},
    {translatable("Every party has said what would make it prosper"),
     translatable("What would make it prosper is still to be said for {}.")},
    {translatable("The direction is agreed"), {}, translatable("Write the direction that all agreed on.")},
    {translatable("There is a shared objective"),
     translatable("Agree on an objective that belongs to all {}."),
     translatable("Agree on an objective that belongs to all.")},
    {translatable("Every objective has a measure for the partnership"),
     translatable("A measure with baseline and target for the partnership is missing in {}.")},
    {translatable("Every objective has a measure for each party"),
     translatable("A measure with baseline and target for each party is missing in {}.")},
    {translatable("Every party has said what success looks like"),
     translatable("Not every party has said what success looks like in {}.")},
    {translatable("Every party contributes"), translatable("A contribution is still to come from {}.")},
    {translatable("Every party benefits"), translatable("A benefit is still to be named for {}.")},
    {translatable("Every expectation is answered"),
     translatable("An answer to what is expected is missing from {}.")},
    {translatable("A milestone leads to every objective"), translatable("No milestone leads yet to {}.")},
    {translatable("Every milestone has one who is accountable"),
     translatable("Nobody is accountable yet for {}.")},
    {translatable("Someone outside the partnership benefits"),
     translatable("Say who outside benefits from {}."),
     translatable("Add a programme, and say who outside the partnership benefits from it.")},
    {translatable("Every difference has a bridge"),
     translatable("How it will be overcome is still to be said by {}.")},
    {translatable("Every party has a champion who looks outward"),
     translatable("A champion with links outside is missing in {}.")},
    {translatable("Every objective is agreed by all"), translatable("Not everyone has agreed yet to {}.")},
    {translatable("What was due has been measured"),
     translatable("The target date has passed and nothing is measured for {}.")},
}};

std::string_view name_of(Stage stage) {
  constexpr std::string_view names[] = {translatable("1 Who"),           translatable("2 Why"),
                                        translatable("3 What"),          translatable("4 Success"),
                                        translatable("5 Give and gain"), translatable("6 Path"),
                                        translatable("7 Agree"),         translatable("8 Review")};
  return tr(names[static_cast<std::size_t>(stage)]);
}

// What is settled in the success matrix leads there.
bool is_settled_in_matrix(ReadinessQuestion question) {
  return question == ReadinessQuestion::success_in_words || question == ReadinessQuestion::objectives_agreed;
}

// Where on the form of the card it is settled; null: nowhere in particular.
const Field* field_for(ReadinessQuestion question) {
  using Question = ReadinessQuestion;
  switch (question) {
    case Question::needs_recorded: return &field_of<&Need::asset>();
    case Question::strengths_recorded: return &field_of<&Strength::asset>();
    case Question::purposes_recorded: return &field_of<&Organisation::purpose>();
    case Question::prosperity_recorded: return &field_of<&Organisation::prosperity>();
    case Question::direction_set: return &field_of<&Charter::direction>();
    case Question::shared_objective: return &field_of<&Objective::owner>();
    case Question::measured_for_partnership:
    case Question::measured_for_each_party: return &field_of<&Measure::indicator>();
    case Question::every_party_contributes: return &field_of<&Contribution::organisation>();
    case Question::every_party_benefits: return &field_of<&Benefit::what>();
    case Question::expectations_answered: return &field_of<&Expectation::would_do_itself>();
    case Question::milestone_for_every_objective: return &field_of<&Milestone::title>();
    case Question::milestones_accountable: return &field_of<&Milestone::accountable>();
    case Question::beneficiaries_outside: return &field_of<&Programme::beneficiaries>();
    case Question::differences_bridged: return &field_of<&Difference::bridge>();
    case Question::every_party_has_outward_champion: return &field_of<&Champion::links>();
    case Question::due_measures_reviewed: return &field_of<&Measure::actuals>();
    case Question::at_least_two_parties:
    case Question::success_in_words:
    case Question::objectives_agreed: break;
  }
  return nullptr;
}

// A measure that the question is about, whose baseline or target is still missing.
const Measure* unfinished_measure(const Plan& plan, ReadinessQuestion question, Ref objective) {
  const bool of_parties = question == ReadinessQuestion::measured_for_each_party;
  if (!of_parties && question != ReadinessQuestion::measured_for_partnership) return nullptr;
  for (const Measure& measure : plan.measures) {
    const bool is_asked =
        Ref(measure.objective) == objective && static_cast<bool>(measure.organisation) == of_parties;
    if (is_asked && (!measure.baseline.value || !measure.target.value)) return &measure;
  }
  return nullptr;
}

void lead_into_field(const Plan& plan, const ReadinessItem& item, SheetItem& open) {
  if (!open.to && item.question != ReadinessQuestion::direction_set) return;
  open.field = field_for(item.question);
  const Ref first = item.open_at.empty() ? Ref() : item.open_at.front();
  const Expectation* expectation = plan.expectations.find(first.as<Expectation>());
  if (expectation != nullptr && expectation->would_do_itself)
    open.field = &field_of<&Expectation::accepted>();
  if (const Measure* measure = unfinished_measure(plan, item.question, open.to)) {
    open.to = measure->id;
    open.field = measure->baseline.value ? &field_of<&Measure::target>() : &field_of<&Measure::baseline>();
  }
}

constexpr std::size_t most_named = 4;

// "Needs are still to be named by ICCA, BestCities and 2 others."
std::string where(const Plan& plan, const ReadinessItem& item, const Words& words) {
  std::vector<std::string> names;
  for (const Ref record : item.open_at) {
    if (record && names.size() < most_named) names.push_back(editor::title_of(plan, record));
  }
  if (names.empty()) return std::string(tr(words.nowhere));
  if (item.open_at.size() > most_named) names.push_back(counted(item.open_at.size() - most_named, "other"));
  return said(words.open, {editor::listed(names)});
}

void add_item(SheetSection& section, const Plan& plan, const ReadinessItem& item) {
  const Words& words = words_of_questions[static_cast<std::size_t>(item.question)];
  switch (item.state) {
    case ItemState::met: section.add(Tone::good, tr(words.met)); return;
    case ItemState::not_yet_answerable:
      section.add(Tone::unknown, tr(words.met), tr("There is nothing yet of which this could be said."));
      return;
    case ItemState::open: break;
  }
  Ref lead;
  for (const Ref record : item.open_at) {
    if (record && !lead) lead = card_of(plan, record);
  }
  SheetItem& open = section.add(Tone::open, tr(words.met), where(plan, item, words), lead);
  if (is_settled_in_matrix(item.question)) {
    open.does.push_back(editor::ShowView{editor::View::success_matrix});
    return;
  }
  open.leads = true;
  lead_into_field(plan, item, open);
}

} // namespace

std::string_view statement_of(analysis::ReadinessQuestion question) {
  return tr(words_of_questions[static_cast<std::size_t>(question)].met);
}

std::string how_many_are_met(const std::vector<ReadinessItem>& items) {
  std::size_t met = 0;
  for (const ReadinessItem& item : items) met += item.state == ItemState::met ? 1 : 0;
  return said_of(met, "{} of {} are met.", "{} of {} are met.", {std::to_string(items.size())});
}

Sheet readiness_sheet(const Plan& plan, Date today) {
  Sheet sheet{said("Readiness")};
  const std::vector<ReadinessItem> items = analysis::readiness_of(plan, today);
  for (const ReadinessItem& item : items) {
    const std::string_view stage = name_of(item.stage);
    if (sheet.sections.empty() || sheet.sections.back().heading != stage) sheet.add(stage);
    add_item(sheet.sections.back(), plan, item);
  }
  sheet.sentence =
      how_many_are_met(items).append(" ").append(tr("What is open leads to where it would be settled."));
  return sheet;
}

} // namespace cg::ui
