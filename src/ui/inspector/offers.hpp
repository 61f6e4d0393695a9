// Records to choose from: combo boxes and check boxes over records of a kind. A large plan has thousands of
// them: such a list is made while its combo box is in use, and not for a closed one.
#pragma once

#include <cstddef>
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

/// The offers that the inspector shows, each kept while the plan is the same. All are in the language that
/// was spoken when they were made.
struct KeptOffers {
  struct Kept {
    PlanPtr plan;
    Offer offer;
  };
  std::map<std::string, Kept, std::less<>> offers;
  unsigned language = language_count();
};

/// A combo box over an offer.
struct RecordChoice {
  std::string_view label;
  std::string key;
  std::string_view none; // its option for no record, in the offer, too
  std::string_view hint = {};
  Ref chosen = {};              // or none
  std::string chosen_name = {}; // as the offer calls it
  std::size_t most = 0;         // no more are offered
  std::function<Offer()> make;  // of the present plan
};
/// What was chosen, when it is something else; an empty Ref for `none`.
std::optional<Ref> choose_record(Form& form, const RecordChoice& choice);

/// A combo box over the field's target kind, or over an offer of its own, for a reference. `look.none` is the
/// empty option.
void show_reference(Form& form, const Field& field, const FieldLook& look);
void show_reference(Form& form, const Field& field, const FieldLook& look, std::size_t most,
                    const std::function<Offer()>& make);
/// A check box for each record of the field's target kind, for references; of very many, for those that are
/// chosen, with a combo box for more.
/// `own` is not offered, and of so few as `least` none can be taken away.
struct ReferencesLook {
  std::string_view label, when_none = {};
  Ref own = {};
  std::size_t least = 0;
};
void show_references(Form& form, const Field& field, const ReferencesLook& look);

/// A combo box over the records of a kind but the form's own, and a button: what was chosen, once that is
/// pressed. Where there is but one, it is chosen at first.
struct AskSpec {
  Kind kind;
  std::string_view label, key, button;
  bool takes_focus = false; // now
};
std::optional<Ref> ask_for_record(Form& form, const AskSpec& spec);

/// "Connect to": the way to connect without dragging. Says so when there is no card to connect to.
/// `takes_focus`: now.
void show_connect_to(Form& form, bool takes_focus = false);

} // namespace cg::ui
