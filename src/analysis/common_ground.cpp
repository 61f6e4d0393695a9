#include "analysis/common_ground.hpp"

#include <algorithm>
#include <utility>

#include "base/sort.hpp"
#include "base/text.hpp"

namespace cg::analysis {

ThemeGraph::ThemeGraph(const Themes& themes) : links_(themes.links) {
  cg::sort(links_, [](const ThemeLink& a, const ThemeLink& b) { return a.kind < b.kind; });
  for (const Theme& theme : themes.themes) nodes_.push_back({theme.kind, theme.breadth, {}});
  for (const ThemeLink& link : links_) {
    nodes_[link.from].links.push_back(link);
    nodes_[link.to].links.push_back({link.to, link.from, link.kind});
  }
}

std::optional<ThemeLink> ThemeGraph::link_between(std::uint32_t a, std::uint32_t b) const {
  for (const ThemeLink& link : links_) {
    if ((link.from == a && link.to == b) || (link.from == b && link.to == a)) return link;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> ThemeGraph::middle_of(std::uint32_t a, std::uint32_t b) const {
  std::optional<std::uint32_t> middle;
  for (const ThemeLink& first : nodes_[a].links) {
    const Node& between = nodes_[first.to];
    if (first.kind == ThemeLinkKind::related) continue;
    if (between.kind == ThemeKind::target || between.breadth != Breadth::specific) continue;
    for (const ThemeLink& second : between.links) {
      if (second.to != b || second.kind == ThemeLinkKind::related) continue;
      middle = std::min(middle.value_or(first.to), first.to);
    }
  }
  return middle;
}

std::optional<ThemePath> ThemeGraph::path_between(std::uint32_t a, std::uint32_t b, std::size_t links) const {
  if (nodes_[a].breadth == Breadth::general || nodes_[b].breadth == Breadth::general) return std::nullopt;
  if (links == 0) return a == b ? std::optional(ThemePath{a}) : std::nullopt;
  if (links == 1) {
    for (const ThemeLink& link : nodes_[a].links) {
      if (link.to == b) return ThemePath{a, b};
    }
    return std::nullopt;
  }
  const auto middle = a != b ? middle_of(a, b) : std::nullopt;
  return middle ? std::optional(ThemePath{a, *middle, b}) : std::nullopt;
}

namespace {

// An order of paths that does not change when both are walked the other way.
bool stands_before(const ThemePath& a, const ThemePath& b) {
  const auto ends = [](const ThemePath& path) { return std::minmax(path.front(), path.back()); };
  return ends(a) < ends(b);
}

} // namespace

std::optional<ThemePath> ThemeGraph::path_between(const std::vector<Suggestion>& a,
                                                  const std::vector<Suggestion>& b) const {
  for (std::size_t links = 0; links <= longest_path; ++links) {
    std::optional<ThemePath> best;
    std::pair<std::size_t, std::size_t> best_rank; // the sum of both places, then the distance between them
    for (std::size_t i = 0; i < a.size(); ++i) {
      for (std::size_t j = 0; j < b.size(); ++j) {
        const std::pair rank(i + j, std::max(i, j) - std::min(i, j));
        if (best && rank > best_rank) continue;
        std::optional<ThemePath> path = path_between(a[i].theme, b[j].theme, links);
        if (!path || (best && rank == best_rank && !stands_before(*path, *best))) continue;
        best = std::move(path);
        best_rank = rank;
      }
    }
    if (best) return best;
  }
  return std::nullopt;
}

std::optional<ThemePath> path_between(const Themes& themes, const std::vector<Suggestion>& a,
                                      const std::vector<Suggestion>& b) {
  return ThemeGraph(themes).path_between(a, b);
}

namespace {

auto find_theme(const std::vector<Suggestion>& among, std::uint32_t theme) {
  return std::find_if(among.begin(), among.end(),
                      [theme](const Suggestion& one) { return one.theme == theme; });
}

bool is_confirmed(const Organisation& party, const Theme& theme) {
  return std::find(party.themes.begin(), party.themes.end(), theme.id) != party.themes.end();
}

std::vector<Suggestion> confirmed_of(const Organisation& party, const Themes& themes,
                                     const std::vector<Suggestion>& suggested) {
  std::vector<Suggestion> confirmed;
  if (party.themes.empty()) return confirmed;
  for (const Suggestion& one : suggested) {
    if (is_confirmed(party, themes.themes[one.theme])) confirmed.push_back(one);
  }
  for (std::uint32_t theme = 0; theme < themes.themes.size(); ++theme) {
    const bool known = find_theme(confirmed, theme) != confirmed.end();
    if (!known && is_confirmed(party, themes.themes[theme])) confirmed.emplace_back().theme = theme;
  }
  return confirmed;
}

void compare(const PurposeThemes& a, const PurposeThemes& b, const ThemeGraph& graph,
             CommonGrounds& grounds) {
  std::optional<ThemePath> path = graph.path_between(a.counting(), b.counting());
  if (!path) {
    grounds.unfound.emplace_back(a.party, b.party);
    return;
  }
  const Suggestion &from_a = *find_theme(a.counting(), path->front()),
                   &from_b = *find_theme(b.counting(), path->back());
  grounds.found.push_back(
      {a.party, b.party, std::move(*path), from_a, from_b, !a.confirmed.empty(), !b.confirmed.empty()});
}

} // namespace

CommonGrounds common_grounds(const Plan& plan, const ThemeIndex& index) {
  CommonGrounds grounds;
  for (const Organisation& party : plan.organisations) {
    if (!party.place) continue;
    PurposeThemes of{party.id, index.finder.suggested(party.purpose), {}};
    of.confirmed = confirmed_of(party, index.themes, of.suggested);
    if (!of.counting().empty()) {
      grounds.themes.push_back(std::move(of));
    } else if (trimmed(party.purpose).empty()) {
      grounds.without_purpose.push_back(party.id);
    } else {
      grounds.without_theme.push_back(party.id);
    }
  }
  for (std::size_t i = 0; i < grounds.themes.size(); ++i) {
    for (std::size_t j = i + 1; j < grounds.themes.size(); ++j)
      compare(grounds.themes[i], grounds.themes[j], index.graph, grounds);
  }
  cg::sort(grounds.found,
           [](const CommonGround& a, const CommonGround& b) { return a.path.size() < b.path.size(); });
  return grounds;
}

} // namespace cg::analysis
