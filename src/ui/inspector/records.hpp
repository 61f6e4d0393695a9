// Records to choose from and to go to: combo boxes and check boxes over records of a kind, and lists of links
// that select what they name.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.hpp"
#include "ui/inspector/fields.hpp"

namespace cg::ui {

/// What a combo box of records offers, in alphabetical order.
struct Offer {
  std::vector<Ref> refs;
  Options names; // the combo box's option for none before them, when it has one
  [[nodiscard]] std::optional<int> index_of(Ref ref) const;
};
[[nodiscard]] Offer offer_of(std::vector<std::pair<std::string, Ref>> named, std::string_view none = {});
/// All records of a kind but one, by title.
[[nodiscard]] Offer offer_of(const Plan& plan, Kind kind, Ref except = {}, std::string_view none = {});

/// The offers that the inspector shows, each kept while the plan is the same: of a large plan it holds
/// thousands. All are in the language that was spoken when they were made.
struct KeptOffers {
  struct Kept {
    PlanPtr plan;
    Offer offer;
  };
  std::map<std::string, Kept, std::less<>> offers;
  unsigned language = language_count();
};
/// The kept offer of this key, made by `make` for another plan than last time.
[[nodiscard]] const Offer& kept_offer(Form& form, const std::string& key, const std::function<Offer()>& make);

/// A combo box over the offer, for a reference. `look.none` is the empty option.
void show_reference(Form& form, const Field& field, const FieldLook& look, const Offer& offer);
/// A check box for each record of the field's target kind, for references.
void show_references(Form& form, const Field& field, std::string_view label, std::string_view when_none);

/// "Connect to": the way to connect without dragging. Says so when there is no card to connect to.
void show_connect_to(Form& form);

/// A record to go to: a row with its icon or monogram, that selects it.
struct Link {
  Ref to;
  std::string title, secondary, name; // name: what assistive technology says, when it is more than the title
  std::string trailing = {};
};
[[nodiscard]] Link link_to(const Plan& plan, Ref card, std::string secondary = {});
void show_links(Form& form, std::string_view list_name, const std::vector<Link>& links,
                std::string_view when_none = {});

/// The contributions and exchanges of a card, and the measures and programmes attached to it, as links.
[[nodiscard]] std::vector<Link> connections_of(const Plan& plan, Ref card);

} // namespace cg::ui
