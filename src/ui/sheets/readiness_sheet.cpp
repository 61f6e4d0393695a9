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
     translatable("Say who outside benefits from {}."), translatable("Say who outside benefits from.")},
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
  section.add(Tone::open, tr(words.met), where(plan, item, words), lead).leads = true;
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
