#include <array>
#include <cmath>

#include "analysis/fit.hpp"
#include "analysis/matchmaker.hpp"
#include "analysis/together.hpp"
#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/sheets/findings.hpp"
#include "ui/sheets/fit_words.hpp"
#include "ui/sheets/phrases.hpp"
#include "ui/sheets/sheets.hpp"

namespace cg::ui {

namespace {

using analysis::Fit;
using analysis::Holdings;
using editor::title_of;

// What stands in the cells, put into words once: there is a cell for every two parties, and few differ.
class CoverageInWords {
 public:
  const std::string& share(double share) {
    std::string& words = shares_[static_cast<std::size_t>(std::lround(share * 100))];
    if (words.empty()) words = percent(share);
    return words;
  }
  const std::string& met(std::size_t needs) {
    if (needs >= met_.size()) met_.resize(needs + 1);
    if (met_[needs].empty()) met_[needs] = said_of(needs, "{} need met", "{} needs met");
    return met_[needs];
  }

 private:
  std::array<std::string, 101> shares_; // by percent
  std::vector<std::string> met_;        // by how many
};

void add_coverage(SheetRow& row, const analysis::Weighed& weighed, int party, CoverageInWords& words) {
  const std::optional<double> share = weighed.share();
  if (!share) {
    row.add(tr("No needs recorded"), {}, Tone::unknown);
    return;
  }
  SheetCell& cell = row.add(words.share(*share), words.met(static_cast<std::size_t>(weighed.matches)));
  cell.bar = *share;
  cell.party = party;
}

void add_who_completes_whom(const Plan& plan, const Holdings& holdings, Sheet& sheet) {
  SheetTable& table =
      sheet
          .add(tr("Who completes whom"), tr("How far the needs of each party are met by the strengths of "
                                            "each other one, weighed by how much they matter."))
          .table;
  const auto parties = parties_of(plan);
  table.head({tr("Needs of")});
  for (const Organisation* by : parties) table.columns.push_back(said("met by {}", {title_of(plan, by->id)}));
  CoverageInWords words;
  for (const Organisation* whose : parties) {
    SheetRow& row = table.add_row(title_of(plan, whose->id));
    row.cells.reserve(parties.size());
    const auto needs = holdings.needs_of(whose->id);
    for (const Organisation* by : parties) {
      if (whose == by) {
        row.add("–");
      } else {
        add_coverage(row, analysis::weighed(needs, holdings.strengths_of(by->id)), by->colour.value_or(0),
                     words);
      }
    }
  }
}

} // namespace

std::string pair_in_words(const Plan& plan, const Fit& fit) {
  return said("{} and {}: {}", {title_of(plan, fit.a), title_of(plan, fit.b), how_well(fit)});
}

Tone tone_of(const Fit& fit) {
  return !fit.fit ? Tone::unknown : *fit.fit >= analysis::good_fit ? Tone::good : Tone::open;
}

std::string best_of_pairs(std::size_t parties) {
  const std::size_t pairs = parties * (parties - 1) / 2;
  if (pairs <= most_pairs) return {};
  return said_of(pairs, "The best {1} of {0} pairs.", "The best {1} of {0} pairs.",
                 {std::to_string(most_pairs)});
}

namespace {

void add_pairs(const Plan& plan, const Holdings& holdings, Sheet& sheet) {
  SheetSection& section = sheet.add(tr("Pairs, the best first"));
  for (const Fit& fit : analysis::fits(plan, holdings, most_pairs)) {
    section.add(tone_of(fit), pair_in_words(plan, fit), reasons(plan, fit), fit.a);
  }
  section.sentence = best_of_pairs(parties_of(plan).size());
}

// "Education: ICCA. ", or what is missing and who in the library would bring it.
std::string holders_of(const Plan& plan, const analysis::RequiredAsset& required) {
  std::vector<Ref> holders;
  for (const analysis::Holder& holder : required.is_gap() ? required.library : required.parties) {
    holders.emplace_back(holder.organisation);
  }
  const std::string_view pattern = !required.is_gap() ? translatable("{}: {}.")
                                   : holders.empty()
                                       ? translatable("{}: nobody has it.")
                                       : translatable("{}: none of the parties, but in the library {}.");
  return said(pattern, {title_of(plan, required.asset), titles(plan, holders)}) + " ";
}

// holders_of each asset, put into words once: many objectives require the same.
class HoldersInWords {
 public:
  HoldersInWords(const Plan& plan, const Holdings& holdings)
      : plan_(plan), holdings_(holdings), words_(holdings.assets().size()) {}

  const std::string& of(const analysis::RequiredAsset& required) {
    std::string& words = words_[*holdings_.place_of(required.asset)];
    if (words.empty()) words = holders_of(plan_, required);
    return words;
  }

 private:
  const Plan& plan_;
  const Holdings& holdings_;
  std::vector<std::string> words_; // by the asset's place in holdings_
};

void add_reach(const Plan& plan, const analysis::Reach& reach, HoldersInWords& holders,
               SheetSection& section) {
  std::string detail;
  for (const analysis::RequiredAsset& required : reach.required) detail += holders.of(required);
  const std::string title = title_of(plan, reach.objective);
  if (!reach.gaps.empty()) {
    section.add(Tone::open, said("{}: something is still missing", {title}), detail, reach.objective);
  } else if (reach.only_together.value_or(false)) {
    detail += said(reach.smallest.exact ? translatable("The fewest who can do it: {}.")
                                        : translatable("{} can do it, perhaps fewer."),
                   {titles(plan, refs_of(reach.smallest.parties))});
    section.add(Tone::good, said("{}: nobody alone, but together they can", {title}), detail,
                reach.objective);
  } else {
    const std::string_view pattern = reach.alone.size() == 1
                                         ? translatable("{}: {} could reach it alone")
                                         : translatable("{}: {} could each reach it alone");
    section.add(Tone::plain, said(pattern, {title, titles(plan, refs_of(reach.alone))}), detail,
                reach.objective);
  }
}

void add_alone_or_together(const Plan& plan, const Holdings& holdings, Sheet& sheet) {
  SheetSection& section = sheet.add(tr("Alone or together"));
  HoldersInWords holders(plan, holdings);
  for (const analysis::Reach& reach : analysis::reaches(plan, holdings)) {
    if (!reach.required.empty()) add_reach(plan, reach, holders, section);
  }
  section.sentence =
      section.items.empty()
          ? tr("No objective says yet which strengths it requires: name them in the objective, and it "
               "shows here who holds them and what is missing.")
          : tr("What the objectives require, who holds it, and what nobody holds.");
}

void add_before_and_after(const Plan& plan, const Holdings& holdings, Sheet& sheet) {
  SheetTable& table = sheet.add(tr("What the partnership opens to each party")).table;
  table.head({tr("Party"), tr("Strong in, by itself"), tr("Reaches through the others")});
  for (const analysis::BeforeAfter& one : analysis::before_and_after(plan, holdings)) {
    SheetRow& row = table.add_row(title_of(plan, one.party));
    for (const auto* assets : {&one.alone, &one.with_others}) {
      if (assets->empty())
        row.add(tr("Nothing recorded"), {}, Tone::unknown);
      else
        row.add(titles(plan, refs_of(*assets)));
    }
  }
}

// Of the library, who would fit each party; the parties themselves are in the pairs above.
void add_candidates(const Plan& plan, const Holdings& holdings, Sheet& sheet) {
  if (parties_of(plan).size() == plan.organisations.size()) return; // the library is empty
  SheetSection section{said("Who else could join")};
  for (const Organisation* party : parties_of(plan)) {
    for (const Fit& fit : analysis::candidates(plan, holdings, party->id, analysis::first_candidates)) {
      if (!fit.fit || *fit.fit <= 0 || plan.organisations.find(fit.b)->place) continue;
      section.add(Tone::plain, pair_in_words(plan, fit), reasons(plan, fit), fit.b);
    }
  }
  if (!section.items.empty()) sheet.sections.push_back(std::move(section));
}

} // namespace

Sheet fit_sheet(const Plan& plan, const Holdings& holdings) {
  Sheet sheet{said("Fit"),
              said("A good partnership is built on difference: what one needs, another is strong in.")};
  if (parties_of(plan).size() < 2) {
    sheet.sentence.append(" ").append(tr(takes_two));
    return sheet;
  }
  add_who_completes_whom(plan, holdings, sheet);
  add_pairs(plan, holdings, sheet);
  add_alone_or_together(plan, holdings, sheet);
  add_before_and_after(plan, holdings, sheet);
  add_candidates(plan, holdings, sheet);
  return sheet;
}

} // namespace cg::ui
