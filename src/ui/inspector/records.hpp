// Records to go to: lists of links that select what they name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "ui/inspector/fields.hpp"

namespace cg::ui {

/// A record to go to: a row with its icon or monogram, that selects it.
struct Link {
  Ref to;
  std::string title, secondary, name; // name: what assistive technology says, when it is more than the title
  std::string trailing = {};
  bool says_more = false; // the second line says what the name does not
};
[[nodiscard]] Link link_to(const Plan& plan, Ref card, std::string secondary = {});
void show_links(Form& form, std::string_view list_name, const std::vector<Link>& links,
                std::string_view when_none = {});

/// The contributions and exchanges of a card, and the measures and programmes attached to it, as links.
[[nodiscard]] std::vector<Link> connections_of(const Plan& plan, Ref card);

} // namespace cg::ui
