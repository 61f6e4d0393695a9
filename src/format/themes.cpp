#include "format/themes.hpp"

#include <algorithm>
#include <span>

#include "base/sort.hpp"
#include "format/place.hpp"
#include "format/tree.hpp"

namespace cg::format {

namespace {

using Trouble = std::optional<Error>;
using Names = std::span<const std::string_view>;

constexpr std::string_view file_members[] = {"format", "version", "themes"};
constexpr std::string_view theme_members[] = {"id",    "kind",  "goal",     "breadth",
                                              "title", "terms", "concerns", "related"};

std::string quoted(std::string_view text) { return "“" + shortened(text) + "”"; }

Trouble expect_only(Names known, Json json, const Place& place) {
  if (!json.is(JsonKind::object)) return place.error("must be an object");
  for (const Json member : json) {
    if (std::find(known.begin(), known.end(), member.name()) == known.end())
      return Place(place, member.name()).error("is not known here");
  }
  return std::nullopt;
}

Trouble read_text(Json json, const Place& place, std::string& text) {
  if (!json.is(JsonKind::text) || json.content().empty()) return place.error("must be a text, and not empty");
  text = json.content();
  return std::nullopt;
}

Trouble read_texts(Json json, const Place& place, std::vector<std::string>& texts) {
  if (!json.is(JsonKind::list)) return place.error("must be a list");
  for (const Json child : json) {
    const Place here(place, texts.size());
    if (Trouble trouble = read_text(child, here, texts.emplace_back())) return trouble;
  }
  return std::nullopt;
}

// The place of the member's text among the names; `chosen` stays as it is when the member is left out.
Trouble read_choice(Json json, const Place& outer, std::string_view member, Names names,
                    std::size_t& chosen) {
  const auto found = json.member(member);
  if (!found) return std::nullopt;
  const auto name = std::find(names.begin(), names.end(),
                              found->is(JsonKind::text) ? found->content() : std::string_view());
  if (name != names.end()) {
    chosen = static_cast<std::size_t>(name - names.begin());
    return std::nullopt;
  }
  std::string list;
  for (const std::string_view one : names) list += (list.empty() ? "" : ", ") + std::string(one);
  return Place(outer, member).error("must be one of: " + list);
}

std::size_t language_of(std::string_view name) {
  return static_cast<std::size_t>(std::find(std::begin(theme_languages), std::end(theme_languages), name) -
                                  std::begin(theme_languages));
}

Trouble read_titles(Json json, const Place& place, Theme& theme) {
  if (Trouble trouble = expect_only(theme_languages, json, place)) return trouble;
  if (!json.member(theme_languages[0])) return Place(place, theme_languages[0]).error("is missing");
  for (const Json title : json) {
    const Place here(place, title.name());
    if (Trouble trouble = read_text(title, here, theme.titles[language_of(title.name())])) return trouble;
  }
  return std::nullopt;
}

Trouble read_terms(Json json, const Place& place, Theme& theme) {
  if (Trouble trouble = expect_only(theme_languages, json, place)) return trouble;
  for (const Json terms : json) {
    const Place here(place, terms.name());
    if (Trouble trouble = read_texts(terms, here, theme.terms[language_of(terms.name())])) return trouble;
  }
  return std::nullopt;
}

Trouble read_theme(Json json, const Place& place, Theme& theme) {
  if (Trouble trouble = expect_only(theme_members, json, place)) return trouble;
  const auto id = json.member("id"), title = json.member("title"), terms = json.member("terms");
  if (!id) return Place(place, "id").error("is missing");
  if (!title) return Place(place, "title").error("is missing");
  if (Trouble trouble = read_text(*id, Place(place, "id"), theme.id)) return trouble;
  std::size_t kind = static_cast<std::size_t>(theme.kind), breadth = 0;
  if (Trouble trouble = read_choice(json, place, "kind", theme_kind_names, kind)) return trouble;
  if (Trouble trouble = read_choice(json, place, "breadth", breadth_names, breadth)) return trouble;
  theme.kind = static_cast<ThemeKind>(kind);
  theme.breadth = static_cast<Breadth>(breadth);
  const bool has_goal = json.member("goal").has_value();
  if (theme.kind == ThemeKind::target && !has_goal)
    return Place(place, "goal").error("is missing: every target belongs to a goal");
  if (theme.kind != ThemeKind::target && has_goal)
    return Place(place, "goal").error("stands only for a target");
  if (Trouble trouble = read_titles(*title, Place(place, "title"), theme)) return trouble;
  return terms ? read_terms(*terms, Place(place, "terms"), theme) : std::nullopt;
}

// The themes by id, for the links.
class Index {
 public:
  explicit Index(const std::vector<Theme>& themes) : themes_(themes) {
    for (std::uint32_t i = 0; i < themes.size(); ++i) order_.push_back(i);
    cg::sort(order_, [&](std::uint32_t a, std::uint32_t b) { return themes[a].id < themes[b].id; });
  }
  // The second theme of an id that stands twice.
  [[nodiscard]] std::optional<std::uint32_t> repeated() const {
    for (std::size_t i = 1; i < order_.size(); ++i) {
      if (themes_[order_[i - 1]].id == themes_[order_[i]].id) return order_[i];
    }
    return std::nullopt;
  }
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const {
    const auto at = std::lower_bound(
        order_.begin(), order_.end(), id,
        [&](std::uint32_t i, std::string_view wanted) { return std::string_view(themes_[i].id) < wanted; });
    if (at == order_.end() || themes_[*at].id != id) return std::nullopt;
    return *at;
  }

 private:
  const std::vector<Theme>& themes_;
  std::vector<std::uint32_t> order_;
};

Trouble read_link(Json json, const Place& place, const Index& index, ThemeLink link, Themes& themes) {
  const auto to = index.find(json.is(JsonKind::text) ? json.content() : std::string_view());
  if (!to) return place.error("is not the id of a theme: " + quoted(json.content()));
  const ThemeKind kind = themes.themes[*to].kind;
  if (link.kind == ThemeLinkKind::belongs && kind != ThemeKind::goal) return place.error("is not a goal");
  if (link.kind == ThemeLinkKind::concerns && kind != ThemeKind::people) return place.error("are not people");
  if (*to == link.from) return place.error("is the theme itself");
  link.to = *to;
  themes.links.push_back(link);
  return std::nullopt;
}

Trouble read_links(Json json, const Place& place, const Index& index, ThemeLink link, Themes& themes) {
  if (!json.is(JsonKind::list)) return place.error("must be a list");
  std::size_t at = 0;
  for (const Json child : json) {
    if (Trouble trouble = read_link(child, Place(place, at++), index, link, themes)) return trouble;
  }
  return std::nullopt;
}

Trouble read_links_of(Json json, const Place& place, const Index& index, std::uint32_t from, Themes& themes) {
  const auto goal = json.member("goal"), concerns = json.member("concerns"), related = json.member("related");
  if (goal) {
    const ThemeLink link{from, 0, ThemeLinkKind::belongs};
    if (Trouble trouble = read_link(*goal, Place(place, "goal"), index, link, themes)) return trouble;
  }
  if (concerns) {
    const ThemeLink link{from, 0, ThemeLinkKind::concerns};
    const Place here(place, "concerns");
    if (Trouble trouble = read_links(*concerns, here, index, link, themes)) return trouble;
  }
  if (!related) return std::nullopt;
  return read_links(*related, Place(place, "related"), index, {from, 0, ThemeLinkKind::related}, themes);
}

Trouble read_all(Json list, const Place& place, Themes& themes) {
  if (!list.is(JsonKind::list)) return place.error("must be a list");
  for (const Json json : list) {
    const Place here(place, themes.themes.size());
    if (Trouble trouble = read_theme(json, here, themes.themes.emplace_back())) return trouble;
  }
  const Index index(themes.themes);
  if (const auto twice = index.repeated())
    return Place(Place(place, *twice), "id").error("stands twice: " + quoted(themes.themes[*twice].id));
  std::uint32_t at = 0;
  for (const Json json : list) {
    if (Trouble trouble = read_links_of(json, Place(place, at), index, at, themes)) return trouble;
    ++at;
  }
  return std::nullopt;
}

} // namespace

Result<Themes> read_themes(std::string_view bytes) {
  Result<Tree> tree = Tree::parse(bytes, {});
  if (!tree) return tree.error();
  const Json root = tree.value().root();
  const Place place;
  if (Trouble trouble = expect_only(file_members, root, place)) return std::move(*trouble);
  const auto format = root.member("format"), version = root.member("version"), list = root.member("themes");
  if (!format || !format->is(JsonKind::text) || format->content() != themes_format)
    return Error{"format", "must be " + quoted(themes_format)};
  if (!version || !version->is(JsonKind::number) || version->number() != themes_version)
    return Error{"version", "must be " + std::to_string(themes_version)};
  if (!list) return Error{"themes", "is missing"};
  Themes themes;
  if (Trouble trouble = read_all(*list, Place(place, "themes"), themes)) return std::move(*trouble);
  return themes;
}

} // namespace cg::format
