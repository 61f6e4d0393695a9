// The form of an organisation: who it is, what it is for, what it needs, gives, gains and expects, who would
// fit, and who carries it.
#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/inspector/candidates.hpp"
#include "ui/inspector/claims.hpp"
#include "ui/inspector/dots.hpp"
#include "ui/inspector/forms.hpp"
#include "ui/inspector/give_and_gain.hpp"
#include "ui/inspector/offers.hpp"
#include "ui/inspector/records.hpp"
#include "ui/inspector/rows.hpp"

namespace cg::ui {

namespace {

void show_colour(Form& form) {
  const Field& field = field_of<&Organisation::colour>();
  const auto chosen = colour_swatches(form.screen, form.as<Organisation>().colour, key_of(form, field));
  if (chosen) set_value(form, field, *chosen ? Value(**chosen) : Value(), tr("Colour"));
}

void show_identity(Form& form) {
  begin_row(form.screen, {1, 1});
  show<&Organisation::short_name>(form);
  next_cell(form.screen);
  show<&Organisation::kind>(form);
  end_row(form.screen);
  show_colour(form);
}

void show_purpose(Form& form) {
  const bool wanted = is_wanted(form, field_of<&Organisation::purpose>()) ||
                      is_wanted(form, field_of<&Organisation::prosperity>());
  if (begin_part(form, tr("Purpose and prosperity"), Icon::star, 0, true, wanted)) {
    show<&Organisation::purpose>(form, {.placeholder = tr("Its cause, or its aim for its people")});
    show<&Organisation::prosperity>(form, {.placeholder = tr("What would make it prosper")});
  }
  end_part(form);
}

void show_details(Form& form) {
  if (begin_part(form, tr("Details"), Icon::notice, 0)) {
    begin_row(form.screen, {1, 1});
    show<&Organisation::sector>(form, {.placeholder = tr("Its sphere")});
    next_cell(form.screen);
    show<&Organisation::region>(form);
    end_row(form.screen);
    show<&Organisation::link>(form, {.placeholder = "https://"});
    show<&Organisation::notes>(form, {.rows = 2});
  }
  end_part(form);
}

void show_members(Form& form) {
  const auto& organisation = form.as<Organisation>();
  if (organisation.kind != OrganisationKind::alliance && organisation.members.empty()) return;
  if (begin_part(form, tr("Members"), Icon::people, organisation.members.size())) {
    show_references(form, field_of<&Organisation::members>(),
                    {.label = tr("Members"), .when_none = tr("No other organisation is in this plan yet.")});
  }
  end_part(form);
}

// What an organisation could give at most, a line for each mode. The unit waits for the amount: a capacity
// of "nothing, in days" would read as zero, which is not the same as not recorded.
void show_capacity_of(Form& form, Mode mode, const std::string& mode_key) {
  const Field& field = field_of<&Organisation::capacity>();
  std::vector<Capacity> capacities = form.as<Organisation>().capacity;
  auto at = capacities.begin();
  while (at != capacities.end() && at->mode != mode) ++at;
  const bool known = at != capacities.end();
  const std::string_view name = editor::mode_name(mode);
  const std::string label = editor::choice_name(mode_key), unit_label = said("Unit of {}", {name});
  const std::string amount_key = mode_key + ".amount", unit_key = mode_key + ".unit";
  begin_row(form.screen, {1, 1});
  const auto amount = number_part(form, field, {.key = amount_key, .label = label},
                                  known ? std::optional(at->amount) : std::nullopt);
  next_cell(form.screen);
  const auto unit = text_part(form, field, {.key = unit_key, .label = unit_label, .disabled = !known},
                              known ? std::string_view(at->unit) : std::string_view());
  end_row(form.screen);
  if (amount && *amount && known)
    at->amount = **amount;
  else if (amount && *amount)
    capacities.push_back({.mode = mode, .amount = **amount});
  else if (amount && known)
    capacities.erase(at);
  else if (unit && known)
    at->unit = *unit;
  if (!amount && !unit) return;
  set_value(form, field, std::move(capacities), said("capacity in {}", {name}),
            key_of(form, field, amount ? amount_key : unit_key));
}

void show_capacity(Form& form) {
  const auto& organisation = form.as<Organisation>();
  if (begin_part(form, tr("Capacity"), Icon::balance, organisation.capacity.size(),
                 !organisation.capacity.empty())) {
    caption(form.screen, tr("The most it could give to the partnership."));
    for (std::size_t i = 0; i < std::size(mode_names); ++i) {
      show_capacity_of(form, static_cast<Mode>(i), std::string(mode_names[i]));
    }
  }
  end_part(form);
}

void show_connections(Form& form) {
  const std::vector<Link> links = connections_of(form.plan(), form.ref);
  const bool wanted = take_wanted(form, Kind::contribution) != nullptr;
  if (begin_part(form, tr("Gives and gains"), Icon::exchange, links.size(), true, wanted)) {
    if (!links.empty()) show_links(form, tr("Contributions and exchanges"), links);
    show_connect_to(form, wanted);
  }
  end_part(form);
}

} // namespace

// What a room says first about a party stands first: who it is, what it needs, what it has to give.
void show_organisation(Form& form) {
  show_identity(form);
  show_needs_and_strengths(form);
  show_purpose(form);
  show_weaknesses(form);
  show_connections(form);
  show_benefits(form);
  show_expectations(form);
  show_candidates(form);
  show_differences(form);
  show_champions(form);
  show_details(form);
  show_members(form);
  show_capacity(form);
  show_reputations(form);
  show_identifiers(form);
}

} // namespace cg::ui
