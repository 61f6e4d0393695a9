#include "analysis/readiness.hpp"

#include <array>

#include "editor/wording.hpp"
#include "ui/sheets/findings.hpp"
#include "ui/sheets/phrases.hpp"
#include "ui/sheets/sheets.hpp"

namespace cg::ui {

namespace {

using analysis::ItemState;
using analysis::ReadinessItem;

struct Words {
  std::string_view met;  // as a statement
  std::string_view open; // what would make it true; then come the names of where
};

// In the order of analysis::ReadinessQuestion.
constexpr std::array<Words, analysis::readiness_question_count> words_of_questions{{
    {"At least two parties plan together", "Add the organisations that plan together"},
    {"Every party has said what it needs", "Needs are still to be named by"},
    {"Every party has said what it is strong in", "Strengths are still to be named by"},
    {"Every party has said what it is there for", "A purpose is still to be written for"},
    {"Every party has said what would make it prosper", "What would make it prosper is still to be said for"},
    {"The direction is agreed", "Write the direction that all agreed on"},
    {"There is a shared objective", "Agree on an objective that belongs to all"},
    {"Every objective has a measure for the partnership",
     "A measure with baseline and target for the partnership is missing in"},
    {"Every objective has a measure for each party",
     "A measure with baseline and target for each party is missing in"},
    {"Every party has said what success looks like", "Not every party has said what success looks like in"},
    {"Every party contributes", "A contribution is still to come from"},
    {"Every party benefits", "A benefit is still to be named for"},
    {"Every expectation is answered", "An answer to what is expected is missing from"},
    {"A milestone leads to every objective", "No milestone leads yet to"},
    {"Every milestone has one who is accountable", "Nobody is accountable yet for"},
    {"Someone outside the partnership benefits", "Say who outside benefits from"},
    {"Every difference has a bridge", "How it will be overcome is still to be said by"},
    {"Every party has a champion who looks outward", "A champion with links outside is missing in"},
    {"Every objective is agreed by all", "Not everyone has agreed yet to"},
    {"What was due has been measured", "The target date has passed and nothing is measured for"},
}};

std::string_view name_of(Stage stage) {
  constexpr std::string_view names[] = {"1 Who",           "2 Why",  "3 What",  "4 Success",
                                        "5 Give and gain", "6 Path", "7 Agree", "8 Review"};
  return names[static_cast<std::size_t>(stage)];
}

constexpr std::size_t most_named = 4;

// "Needs are still to be named by ICCA, BestCities and 2 others."
std::string where(const Plan& plan, const ReadinessItem& item, std::string_view open) {
  std::vector<std::string> names;
  for (const Ref record : item.open_at) {
    if (record && names.size() < most_named) names.push_back(editor::title_of(plan, record));
  }
  if (names.empty()) return said("{}.", {open});
  if (item.open_at.size() > most_named)
    names.push_back(editor::counted(item.open_at.size() - most_named, "other"));
  return said("{} {}.", {open, listed(names)});
}

void add_item(SheetSection& section, const Plan& plan, const ReadinessItem& item) {
  const Words& words = words_of_questions[static_cast<std::size_t>(item.question)];
  switch (item.state) {
    case ItemState::met: section.add(Tone::good, words.met); return;
    case ItemState::not_yet_answerable:
      section.add(Tone::unknown, words.met, "There is nothing yet of which this could be said.");
      return;
    case ItemState::open: break;
  }
  Ref lead;
  for (const Ref record : item.open_at) {
    if (record && !lead) lead = card_of(plan, record);
  }
  section.add(Tone::open, words.met, where(plan, item, words.open), lead).leads = true;
}

} // namespace

std::string_view statement_of(analysis::ReadinessQuestion question) {
  return words_of_questions[static_cast<std::size_t>(question)].met;
}

std::string how_many_are_met(const std::vector<ReadinessItem>& items) {
  std::size_t met = 0;
  for (const ReadinessItem& item : items) met += item.state == ItemState::met ? 1 : 0;
  return said("{} of {} are met.", {std::to_string(met), std::to_string(items.size())});
}

Sheet readiness_sheet(const Plan& plan, Date today) {
  Sheet sheet{"Readiness"};
  const std::vector<ReadinessItem> items = analysis::readiness_of(plan, today);
  for (const ReadinessItem& item : items) {
    const std::string_view stage = name_of(item.stage);
    if (sheet.sections.empty() || sheet.sections.back().heading != stage) sheet.add(stage);
    add_item(sheet.sections.back(), plan, item);
  }
  sheet.sentence = how_many_are_met(items) + " What is open leads to where it would be settled.";
  return sheet;
}

} // namespace cg::ui
