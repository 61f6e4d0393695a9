// Common ground: where the purposes of two parties meet in the graph of themes (plan/theme.hpp): a disease
// and the citizens' health, child poverty and young people who thrive.
//
// A path that is long enough joins any two themes, so short ones alone count:
//   one theme     both purposes name it;
//   one link      a target and its goal, a target or goal and the people it concerns, or two related themes;
//   two links     through a goal, or through people, that neither has to name.
// A target is never passed through: it would lead from any health to any children. Related themes are joined
// no further, broad themes join no two others, and general themes are in no path at all. No path is not a
// finding that there is no common ground: the words did not show it.
//
// The themes of a party are those that a person confirmed (Organisation::themes); while there are none, all
// that the words of its purpose suggest.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "analysis/theme_terms.hpp"
#include "plan/plan.hpp"

namespace cg::analysis {

/// The most links of a path.
inline constexpr std::size_t longest_path = 2;

/// Places in Themes::themes, from a's theme to b's; one when it is the same, at most longest_path + 1.
using ThemePath = std::vector<std::uint32_t>;

/// The links of all themes, prepared for finding paths. A value of its own.
class ThemeGraph {
 public:
  explicit ThemeGraph(const Themes& themes);

  /// The shortest path from a theme of `a` to one of `b`; of equally short ones the one between themes that
  /// stand first in both. The reverse of the path from b to a. Nothing when none is short enough.
  [[nodiscard]] std::optional<ThemePath> path_between(const std::vector<Suggestion>& a,
                                                      const std::vector<Suggestion>& b) const;
  /// The link between two themes, in whichever direction it stands; the strongest (belongs before concerns
  /// before related) when there are several.
  [[nodiscard]] std::optional<ThemeLink> link_between(std::uint32_t a, std::uint32_t b) const;

 private:
  struct Node {
    ThemeKind kind = ThemeKind::target;
    Breadth breadth = Breadth::specific;
    std::vector<ThemeLink> links; // from this node, whichever way the theme's own link stands
  };
  [[nodiscard]] std::optional<ThemePath> path_between(std::uint32_t a, std::uint32_t b,
                                                      std::size_t links) const;
  [[nodiscard]] std::optional<std::uint32_t> middle_of(std::uint32_t a, std::uint32_t b) const;

  std::vector<Node> nodes_;
  std::vector<ThemeLink> links_; // as the themes have them, the strongest first
};

/// ThemeGraph(themes).path_between(a, b), for a single pair.
[[nodiscard]] std::optional<ThemePath> path_between(const Themes& themes, const std::vector<Suggestion>& a,
                                                    const std::vector<Suggestion>& b);

/// The themes and what is prepared of them, made once: a few milliseconds.
struct ThemeIndex {
  explicit ThemeIndex(Themes of) : themes(std::move(of)), finder(themes), graph(themes) {}
  Themes themes;
  ThemeFinder finder;
  ThemeGraph graph;
};

struct CommonGround {
  OrganisationId a, b; // a < b
  ThemePath path;
  Suggestion from_a, from_b;                           // the ends of the path, in the words of either purpose
  bool confirmed_by_a = false, confirmed_by_b = false; // else the words alone suggest them
};

/// Not both empty.
struct PurposeThemes {
  OrganisationId party;
  std::vector<Suggestion> suggested; // by the words of the purpose
  std::vector<Suggestion> confirmed; // as suggested, then without words those that the text does not have
  /// Which of them count.
  [[nodiscard]] const std::vector<Suggestion>& counting() const {
    return confirmed.empty() ? suggested : confirmed;
  }
};

/// The purposes of all parties, and every pair of them.
struct CommonGrounds {
  std::vector<PurposeThemes> themes;                              // by party
  std::vector<CommonGround> found;                                // the shortest paths first, then by party
  std::vector<std::pair<OrganisationId, OrganisationId>> unfound; // both have themes, no path joins them
  std::vector<OrganisationId> without_purpose;                    // not recorded, and no theme confirmed
  std::vector<OrganisationId> without_theme;                      // recorded, in words that point to no theme
};

/// Of the parties on the canvas. A confirmed id that these themes do not have counts for nothing.
/// O(parties²).
[[nodiscard]] CommonGrounds common_grounds(const Plan& plan, const ThemeIndex& index);

} // namespace cg::analysis
