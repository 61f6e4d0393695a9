// Balance: effort and value, side by side first and then each by itself; after that what else shows whether
// some party stands above another.
#include "analysis/balance.hpp"

#include <algorithm>

#include "analysis/golden_rule.hpp"
#include "analysis/outward.hpp"
#include "analysis/reciprocity.hpp"
#include "analysis/roles.hpp"
#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/sheets/findings.hpp"
#include "ui/sheets/phrases.hpp"
#include "ui/sheets/sheets.hpp"

namespace cg::ui {

namespace {

using analysis::ByMode;
using analysis::EffortBalance;
using analysis::mode_count;
using analysis::PartyEffort;
using editor::title_of;

constexpr std::string_view not_known = translatable("Not known yet"),
                           not_recorded = translatable("Not recorded");

// A party, and its place in all that the analysis tells party by party.
struct Party {
  OrganisationId id;
  std::string name;
  int colour = 0;
  std::size_t place = 0;
};
using Parties = std::vector<Party>;

Parties named_parties(const Plan& plan) {
  const analysis::PartyList places(plan);
  Parties parties;
  for (const Organisation* one : parties_of(plan)) {
    parties.push_back(
        {one->id, title_of(plan, one->id), one->colour.value_or(0), places.place_of(one->id).value_or(0)});
  }
  return parties;
}

using Shares = std::vector<std::optional<double>>; // by place

template <class T>
Shares each_of(const std::vector<T>& found, std::optional<double> T::*share) {
  Shares shares;
  for (const T& one : found) shares.push_back(one.*share);
  return shares;
}

void add_rows(SheetTable& table, const Parties& parties) {
  table.head({tr("Party")});
  for (const Party& party : parties) table.add_row(party.name);
}

} // namespace

// An even share is one of those that are known: who is not known has no part in the whole either.
std::vector<SheetCell> cells_of(const std::vector<PartyShare>& shares, std::string_view otherwise) {
  int known = 0;
  for (const PartyShare& one : shares) known += one.share ? 1 : 0;
  std::vector<SheetCell> cells;
  for (const auto& [share, colour] : shares) {
    SheetCell& cell = cells.emplace_back();
    cell.text = share ? percent(*share) : otherwise;
    cell.tone = share ? Tone::plain : Tone::unknown;
    if (!share) continue;
    cell.bar = *share;
    cell.party = colour;
    if (known > 1) cell.fair = 1.0 / known;
  }
  return cells;
}

namespace {

// A column of shares in the parties' colours.
void add_shares(SheetTable& table, const Parties& parties, std::string_view column, const Shares& shares,
                std::string_view otherwise) {
  table.columns.emplace_back(column);
  std::vector<PartyShare> in_order;
  for (const Party& party : parties) in_order.push_back({shares[party.place], party.colour});
  std::vector<SheetCell> cells = cells_of(in_order, tr(otherwise));
  for (std::size_t i = 0; i < cells.size(); ++i) table.rows[i].cells.push_back(std::move(cells[i]));
}

std::string evenness_in_words(std::string_view pattern, std::optional<double> evenness) {
  return said(pattern, {evenness ? said("Evenness {}, where 1 is the same for all.", {index_text(*evenness)})
                                 : said("How evenly it is spread cannot be told yet.")});
}

void add_side_by_side(const Parties& parties, const EffortBalance& effort,
                      const analysis::ValueBalance& value, Sheet& sheet) {
  SheetTable& table =
      sheet.add(tr("Effort and value"), tr("The line across a bar marks where it ends when all are alike."))
          .table;
  add_rows(table, parties);
  add_shares(table, parties, tr("Share of the effort"), each_of(effort.parties, &PartyEffort::effort),
             not_known);
  add_shares(table, parties, tr("Share of the effort, by what each can give"),
             each_of(effort.parties, &PartyEffort::relative_effort), not_known);
  add_shares(table, parties, tr("Share of the gain"),
             each_of(value.parties, &analysis::PartyValue::share_of_gain), not_recorded);
}

void add_modes(const Parties& parties, const EffortBalance& balance, ByMode PartyEffort::*by_mode,
               std::string_view otherwise, SheetTable& table) {
  for (std::size_t mode = 0; mode < mode_count; ++mode) {
    if (!balance.mode_in_use[mode]) continue;
    if (table.columns.empty()) add_rows(table, parties);
    Shares shares;
    for (const PartyEffort& one : balance.parties) shares.push_back((one.*by_mode)[mode]);
    add_shares(table, parties, editor::choice_name(mode_names[mode]), shares, otherwise);
  }
}

void add_effort(const Plan& plan, const Parties& parties, const EffortBalance& balance, Sheet& sheet) {
  SheetSection& section = sheet.add(
      tr("Effort"),
      evenness_in_words(translatable("What each gives, as a share of what all give. {}"), balance.evenness));
  add_modes(parties, balance, &PartyEffort::share_by_mode, not_recorded, section.table);
  for (const ContributionId id : balance.not_recorded) {
    section.add(Tone::unknown, editor::connector_name(plan, id, {}),
                tr("has no amount yet, and so counts nowhere"), id);
  }
}

void add_relative_effort(const Parties& parties, const EffortBalance& balance, Sheet& sheet) {
  SheetSection& section =
      sheet.add(tr("Effort, by what each can give"),
                evenness_in_words(
                    translatable("Measured against each party's own capacity, regardless of its size. {}"),
                    balance.relative_evenness));
  add_modes(parties, balance, &PartyEffort::relative_share_by_mode, not_known, section.table);
  for (const analysis::UnknownCapacity& unknown : balance.unknown_capacities) {
    const std::string_view mode = editor::mode_name(unknown.mode);
    const std::string what = unknown.unit.empty() ? std::string(mode) : said("{} ({})", {mode, unknown.unit});
    for (const Party& party : parties) {
      const auto& without = unknown.parties;
      if (std::find(without.begin(), without.end(), party.id) == without.end()) continue;
      section.add(Tone::unknown, said("What {} can give of {} is not recorded yet", {party.name, what}), {},
                  party.id);
    }
  }
}

void add_points(SheetRow& row, std::optional<int> points) {
  if (points)
    row.add(std::to_string(*points));
  else
    row.add(tr(not_recorded), {}, Tone::unknown);
}

void add_value(const Plan& plan, const Parties& parties, const analysis::ValueBalance& value, Sheet& sheet) {
  SheetSection& section =
      sheet.add(tr("Gain and cost"),
                evenness_in_words(translatable("All points of value gained, and of what it costs. {}"),
                                  value.evenness));
  add_rows(section.table, parties);
  for (const std::string_view column : {tr("Gain"), tr("Cost")}) section.table.columns.emplace_back(column);
  for (std::size_t i = 0; i < parties.size(); ++i) {
    const analysis::PartyValue& one = value.parties[parties[i].place];
    add_points(section.table.rows[i], one.gain);
    add_points(section.table.rows[i], one.cost);
  }
  for (const OrganisationId party : value.cost_exceeds_gain) {
    section.add(Tone::open, said("{} pays more than it gains", {title_of(plan, party)}), {}, party);
  }
  for (const BenefitId id : value.not_recorded) {
    const Benefit& benefit = *plan.benefits.find(id);
    const std::string what = benefit.what.empty()
                                 ? title_of(plan, id)
                                 : said("{}: {}", {title_of(plan, benefit.organisation), benefit.what});
    section.add(Tone::unknown, what, tr("its gain or its cost is not recorded yet"), benefit.organisation);
  }
}

void add_give_and_take(const Plan& plan, Sheet& sheet) {
  const analysis::Reciprocity found = analysis::reciprocity_of(plan);
  SheetSection& section = sheet.add(tr("Give and take"));
  section.sentence =
      found.all ? said("{} of what is exchanged is answered by something in return.", {percent(*found.all)})
                : said("Nothing is exchanged between the parties yet.");
  if (found.tangible) section.sentence += " " + said("Of what is tangible: {}.", {percent(*found.tangible)});
  if (found.intangible)
    section.sentence += " " + said("Of what is intangible: {}.", {percent(*found.intangible)});
  for (const analysis::OneWay& pair : found.one_way) {
    section.add(Tone::open, said("{} gives to {}", {title_of(plan, pair.from), title_of(plan, pair.to)}),
                tr("and nothing comes back"), pair.rests_on.front());
  }
  for (const ExchangeId id : found.tangibility_not_recorded) {
    section.add(Tone::unknown, editor::connector_name(plan, id, {}),
                tr("is not yet said to be tangible or intangible, and counts only in the whole"), id);
  }
}

void add_golden_rule(const Plan& plan, Sheet& sheet) {
  const analysis::GoldenRule rule = analysis::golden_rule_of(plan);
  SheetSection& section =
      sheet.add(tr("The golden rule"), tr("Would each do itself what it expects of the others?"));
  const auto add_all = [&](const std::vector<ExpectationId>& ids, Tone tone, std::string_view verdict) {
    for (const ExpectationId id : ids) {
      const Expectation& one = *plan.expectations.find(id);
      section.add(tone,
                  said("{} expects of {}: {}", {title_of(plan, one.from), title_of(plan, one.of), one.text}),
                  verdict, one.from);
    }
  };
  add_all(rule.would_not_do_itself, Tone::open, tr("and would not do it itself"));
  add_all(rule.not_accepted, Tone::open, tr("which is not accepted"));
  add_all(rule.unanswered, Tone::unknown, tr("which is not answered yet"));
  if (rule.rests_on.empty()) {
    section.sentence.append(" ").append(tr("No expectation is written down yet."));
  } else if (section.items.empty()) {
    section.sentence.append(" ").append(tr("Yes, all of it, and all of it is accepted."));
  }
}

void add_roles(const Plan& plan, const Parties& parties, Sheet& sheet) {
  const analysis::Roles roles = analysis::roles_of(plan);
  SheetSection& section = sheet.add(tr("No one above another"), tr("Who is accountable for the milestones."));
  if (plan.milestones.empty()) {
    section.sentence = tr("There is no milestone yet, and so nobody is accountable for one.");
    return;
  }
  add_rows(section.table, parties);
  add_shares(section.table, parties, tr("Share of the milestones"),
             each_of(roles.parties, &analysis::PartyRoles::share), not_known);
  section.table.columns.emplace_back(tr("Milestones"));
  for (std::size_t i = 0; i < parties.size(); ++i) {
    section.table.rows[i].add(std::to_string(roles.parties[parties[i].place].rests_on.size()));
  }
  for (const OrganisationId party : roles.above_one_half) {
    section.add(Tone::open, said("{} is accountable for more than half of it", {title_of(plan, party)}), {},
                party);
  }
  for (const OrganisationId party : roles.without_role) {
    section.add(Tone::open, said("{} is accountable for nothing", {title_of(plan, party)}), {}, party);
  }
  for (const MilestoneId id : roles.held_outside) {
    section.add(Tone::open,
                said("{} is held by an organisation that is not on the canvas", {title_of(plan, id)}), {},
                id);
  }
  for (const MilestoneId id : roles.without_accountable) {
    section.add(Tone::unknown, said("{} has nobody who is accountable yet", {title_of(plan, id)}), {}, id);
  }
}

std::string outlook_in_words(const Champion& champion, std::optional<double> outward) {
  if (!outward) return said("has no links recorded yet");
  std::size_t outside = 0;
  for (const ChampionLink& link : champion.links) outside += link.side == Side::outside ? 1 : 0;
  return said_of(champion.links.size(), "{1} of {0} link outside: {2}, where -1 is none and 1 is all",
                 "{1} of {0} links outside: {2}, where -1 is none and 1 is all",
                 {std::to_string(outside), index_text(*outward)});
}

void add_outward(const Plan& plan, Sheet& sheet) {
  const analysis::Outward outward = analysis::outward_of(plan);
  SheetSection& section =
      sheet.add(tr("Looking outward"), tr("A champion carries the partnership beyond the own house."));
  for (const analysis::ChampionOutlook& one : outward.champions) {
    const Champion& champion = *plan.champions.find(one.champion);
    const Tone tone = !one.outward ? Tone::unknown : one.has_outside_link ? Tone::good : Tone::open;
    const std::string who = champion.person.empty()
                                ? title_of(plan, one.champion)
                                : said("{} of {}", {champion.person, title_of(plan, champion.organisation)});
    section.add(tone, who, outlook_in_words(champion, one.outward), champion.organisation);
  }
  for (const OrganisationId party : outward.without_champion) {
    section.add(Tone::open, said("{} has no champion yet", {title_of(plan, party)}), {}, party);
  }
}

} // namespace

Sheet balance_sheet(const Plan& plan) {
  Sheet sheet{said("Balance"),
              said("All bring what they can, and all gain: effort and value, side by side.")};
  const Parties parties = named_parties(plan);
  if (parties.size() < 2) {
    sheet.sentence.append(" ").append(tr(takes_two));
    return sheet;
  }
  const EffortBalance effort = analysis::effort_balance(plan);
  const analysis::ValueBalance value = analysis::value_balance(plan);
  add_side_by_side(parties, effort, value, sheet);
  add_effort(plan, parties, effort, sheet);
  add_relative_effort(parties, effort, sheet);
  add_value(plan, parties, value, sheet);
  add_give_and_take(plan, sheet);
  add_golden_rule(plan, sheet);
  add_roles(plan, parties, sheet);
  add_outward(plan, sheet);
  return sheet;
}

} // namespace cg::ui
