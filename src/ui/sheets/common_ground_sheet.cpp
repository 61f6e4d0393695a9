// Common ground in words: for each pair of parties the path between their purposes, and for each party the
// themes that the words of its purpose suggest, to be confirmed by a person.
#include "analysis/common_ground.hpp"

#include <algorithm>
#include <iterator>

#include "base/language.hpp"
#include "base/text.hpp"
#include "editor/wording.hpp"
#include "ui/sheets/findings.hpp"
#include "ui/sheets/phrases.hpp"
#include "ui/sheets/sheets.hpp"

namespace cg::ui {

namespace {

using analysis::CommonGround;
using analysis::CommonGrounds;
using analysis::PurposeThemes;
using analysis::Suggestion;
using editor::title_of;

constexpr std::size_t longest_quote = 200; // bytes of a purpose

// Of the themes' titles: the spoken one, where they have it.
int spoken_theme_language() {
  const auto* found = std::find(std::begin(theme_languages), std::end(theme_languages), spoken_language());
  return found == std::end(theme_languages) ? 0 : static_cast<int>(found - std::begin(theme_languages));
}

/// What all sections are made from.
struct Source {
  const Plan& plan;
  const Themes& themes;
  const analysis::ThemeGraph& graph;
  int language = spoken_theme_language();

  [[nodiscard]] const Theme& theme(std::uint32_t place) const { return themes.themes[place]; }
  [[nodiscard]] const std::string& title(std::uint32_t place) const {
    return title_in(theme(place), language);
  }
  [[nodiscard]] const Organisation& party(OrganisationId id) const { return *plan.organisations.find(id); }
};

// --- Themes

// "Goal 3" of sdg3, "Target 3.3", "People".
std::string number_of(const Theme& theme) {
  constexpr std::string_view prefix = "sdg";
  switch (theme.kind) {
    case ThemeKind::goal: return said("Goal {}", {theme.id.substr(std::min(theme.id.size(), prefix.size()))});
    case ThemeKind::target: return said("Target {}", {theme.id});
    case ThemeKind::people: break;
  }
  return said("People|theme");
}

// "Goal 3, Good health and wellbeing"; "Children".
std::string named(const Source& of, std::uint32_t place) {
  const Theme& theme = of.theme(place);
  if (theme.kind == ThemeKind::people) return of.title(place);
  return said("{}, {}", {number_of(theme), of.title(place)});
}

std::string_view words_of(const Source& of, OrganisationId party, const Suggestion& one) {
  return std::string_view(of.party(party).purpose).substr(one.begin, one.end - one.begin);
}

// The sentence of the purpose in which the words stand; the words alone when it is long.
std::string_view sentence_of(const Source& of, OrganisationId party, const Suggestion& one) {
  constexpr std::string_view ends = ".!?\n";
  const std::string_view purpose = of.party(party).purpose;
  const std::size_t before = purpose.substr(0, one.begin).find_last_of(ends);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(purpose.find_first_of(ends, one.end), purpose.size());
  const std::string_view sentence = trimmed(purpose.substr(begin, end - begin));
  return sentence.size() <= longest_quote ? sentence : words_of(of, party, one);
}

// --- Pairs

std::string wants(const Source& of, OrganisationId party, const Suggestion& from) {
  const std::string who = title_of(of.plan, party);
  return from.has_words() ? said("{} wants: “{}”.", {who, sentence_of(of, party, from)})
                          : said("{} stands for {}.", {who, named(of, from.theme)});
}

std::string meeting(const Source& of, const analysis::ThemePath& path) {
  const std::string first = named(of, path.front()), last = named(of, path.back());
  if (path.size() == 1) return said("Both are about {}.", {first});
  if (path.size() > 2)
    return said("Both are about {}, where {} and {} meet.", {named(of, path[1]), first, last});
  const ThemeLink link = *of.graph.link_between(path.front(), path.back());
  const std::string from = named(of, link.from), to = named(of, link.to);
  switch (link.kind) {
    case ThemeLinkKind::belongs: return said("Both are about {}: {}, is part of it.", {to, from});
    case ThemeLinkKind::concerns: return said("Both are about {}: {}, is there for them.", {to, from});
    case ThemeLinkKind::related: break;
  }
  return said("{} and {} go hand in hand.", {first, last});
}

// The theme that both are about, or the two that go hand in hand.
std::string joining(const Source& of, const analysis::ThemePath& path) {
  if (path.size() != 2) return of.title(path[path.size() / 2]);
  const ThemeLink link = *of.graph.link_between(path.front(), path.back());
  if (link.kind != ThemeLinkKind::related) return of.title(link.to);
  return said("{} and {}", {of.title(path.front()), of.title(path.back())});
}

std::string how_sure(const Source& of, const CommonGround& ground) {
  const std::string_view words_a = words_of(of, ground.a, ground.from_a),
                         words_b = words_of(of, ground.b, ground.from_b);
  const bool by_a = ground.confirmed_by_a, by_b = ground.confirmed_by_b;
  if (by_a && by_b) return said("Confirmed for both.");
  if (!by_a && !by_b)
    return said("Suggested by the words “{}” and “{}”, not confirmed yet.", {words_a, words_b});
  return said("Confirmed for {}, suggested for {} by the words “{}”.",
              {title_of(of.plan, by_a ? ground.a : ground.b), title_of(of.plan, by_a ? ground.b : ground.a),
               by_a ? words_b : words_a});
}

std::string how_they_meet(const Source& of, const CommonGround& ground) {
  return meeting(of, ground.path) + " " + how_sure(of, ground);
}

SheetPill party_pill(const Source& of, OrganisationId party, const Suggestion& from) {
  const std::string words = from.has_words() ? said("“{}”", {words_of(of, party, from)}) : std::string();
  return {title_of(of.plan, party), words, colour_of(of.plan, party)};
}

std::string pair_of(const Plan& plan, OrganisationId a, OrganisationId b) {
  return said("{} and {}", {title_of(plan, a), title_of(plan, b)});
}

void add_ground(const Source& of, const CommonGround& ground, Sheet& sheet) {
  SheetSection& section = sheet.add(pair_of(of.plan, ground.a, ground.b));
  section.sentence = wants(of, ground.a, ground.from_a) + " " + wants(of, ground.b, ground.from_b) + " " +
                     how_they_meet(of, ground);
  section.chain.push_back(party_pill(of, ground.a, ground.from_a));
  for (const std::uint32_t theme : ground.path) {
    section.chain.push_back({of.title(theme), number_of(of.theme(theme))});
  }
  section.chain.push_back(party_pill(of, ground.b, ground.from_b));
}

// Says that only the first are named.
std::string shown_of(std::size_t count) {
  if (count <= most_pairs) return {};
  return " " + said_of(count, "The first {1} of {0} pairs.", "The first {1} of {0} pairs.",
                       {std::to_string(most_pairs)});
}

void add_found(const Source& of, const CommonGrounds& grounds, Sheet& sheet) {
  const std::size_t count = std::min(grounds.found.size(), most_pairs);
  for (std::size_t i = 0; i < count; ++i) add_ground(of, grounds.found[i], sheet);
  sheet.sentence += shown_of(grounds.found.size());
}

void add_unfound(const Source& of, const CommonGrounds& grounds, Sheet& sheet) {
  if (grounds.unfound.empty()) return;
  SheetSection& section = sheet.add(tr("No path found"), tr(no_common_theme));
  section.sentence += shown_of(grounds.unfound.size());
  for (const auto& [a, b] : grounds.unfound) {
    if (section.items.size() < most_pairs) section.add(Tone::unknown, pair_of(of.plan, a, b));
  }
}

// --- Parties

void add_missing(const Source& of, const CommonGrounds& grounds, Sheet& sheet) {
  SheetSection section{said("Not known yet")};
  for (const OrganisationId party : grounds.without_purpose)
    section.add(Tone::open, title_of(of.plan, party), tr("has not said yet what it is there for"), party);
  for (const OrganisationId party : grounds.without_theme)
    section.add(Tone::unknown, title_of(of.plan, party), tr("No word of its purpose points to a theme"),
                party);
  if (!section.items.empty()) sheet.sections.push_back(std::move(section));
}

void add_box(const Source& of, const Organisation& party, const std::string& id, std::string_view title,
             std::string text, SheetSection& section) {
  const bool ticked = std::find(party.themes.begin(), party.themes.end(), id) != party.themes.end();
  std::vector<std::string> next = party.themes;
  if (ticked)
    std::erase(next, id);
  else
    next.push_back(id);
  SheetItem& item = section.items.emplace_back();
  item.text = std::move(text);
  item.ticked = ticked;
  item.does.push_back(editor::Perform{
      set<&Organisation::themes>(party.id, std::move(next)),
      said(ticked ? translatable("Take back theme {} of {}") : translatable("Confirm theme {} for {}"),
           {title, title_of(of.plan, party.id)}),
      {}});
}

// "Good health and wellbeing (Goal 3), from “health”".
void add_box(const Source& of, const Organisation& party, const Suggestion& one, SheetSection& section) {
  const std::string& title = of.title(one.theme);
  const Theme& theme = of.theme(one.theme);
  const std::string label =
      theme.kind == ThemeKind::people ? title : said("{} ({})", {title, number_of(theme)});
  add_box(of, party, theme.id, title,
          one.has_words() ? said("{}, from “{}”", {label, words_of(of, party.id, one)})
                          : said("{}, not in the words of its purpose", {label}),
          section);
}

void add_unknown_boxes(const Source& of, const Organisation& party, SheetSection& section) {
  for (const std::string& id : party.themes) {
    const auto& themes = of.themes.themes;
    const bool known =
        std::any_of(themes.begin(), themes.end(), [&](const Theme& theme) { return theme.id == id; });
    if (!known) add_box(of, party, id, id, said("{}, a theme that is not known here", {id}), section);
  }
}

void add_themes_of(const Source& of, const Organisation& party, const CommonGrounds& grounds, Sheet& sheet) {
  SheetSection section{said("Themes of {}", {title_of(of.plan, party.id)})};
  const auto at = std::find_if(grounds.themes.begin(), grounds.themes.end(),
                               [&](const PurposeThemes& one) { return one.party == party.id; });
  const bool confirmed = at != grounds.themes.end() && !at->confirmed.empty();
  if (at != grounds.themes.end()) {
    for (const Suggestion& one : at->suggested) add_box(of, party, one, section);
    for (const Suggestion& one : at->confirmed) {
      if (!one.has_words()) add_box(of, party, one, section);
    }
  }
  add_unknown_boxes(of, party, section);
  section.sentence = confirmed
                         ? tr("What is ticked is confirmed, and it alone counts.")
                         : tr("Suggested by the words of its purpose. Tick what is right: then it alone "
                              "counts.");
  if (!section.items.empty()) sheet.sections.push_back(std::move(section));
}

Sheet sheet_without_themes(Sheet sheet, const editor::KnownThemes& known) {
  if (known.problem.empty()) {
    sheet.sentence = why_no_themes(known);
    return sheet;
  }
  SheetSection& section = sheet.add(tr("The list of themes is missing"), known.problem);
  section.add(Tone::plain, tr("Try again")).does.push_back(editor::WantThemes{});
  return sheet;
}

} // namespace

std::string why_no_themes(const editor::KnownThemes& known) {
  if (known.themes) return {};
  return known.problem.empty() ? said("The list of themes is on its way.")
                               : said("The list of themes is missing. {}", {known.problem});
}

std::vector<Meeting> meetings_of(const Plan& plan, const analysis::ThemeIndex& index,
                                 const CommonGrounds& grounds) {
  const Source of{plan, index.themes, index.graph};
  std::vector<Meeting> meetings;
  for (const CommonGround& ground : grounds.found) {
    if (meetings.size() == most_pairs) break;
    meetings.push_back({joining(of, ground.path), how_they_meet(of, ground)});
  }
  return meetings;
}

Sheet common_ground_sheet(const Plan& plan, const editor::KnownThemes& known) {
  Sheet sheet{said("Common ground"),
              said("Two very different purposes can be about the same thing. This is read from the words "
                   "in which the parties say what they are there for; people confirm it.")};
  if (!known.themes) return sheet_without_themes(std::move(sheet), known);
  const Source of{plan, known.themes->themes, known.themes->graph};
  const CommonGrounds grounds = analysis::common_grounds(plan, *known.themes);
  const std::vector<const Organisation*> parties = parties_of(plan);
  if (parties.size() < 2) sheet.sentence.append(" ").append(tr(takes_two));
  add_found(of, grounds, sheet);
  add_unfound(of, grounds, sheet);
  add_missing(of, grounds, sheet);
  for (const Organisation* party : parties) add_themes_of(of, *party, grounds, sheet);
  return sheet;
}

} // namespace cg::ui
