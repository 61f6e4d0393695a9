// The forms of what stands on a line between two cards: a contribution, an exchange.
#include <algorithm>

#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/inspector/forms.hpp"
#include "ui/inspector/offers.hpp"
#include "ui/inspector/records.hpp"

namespace cg::ui {

namespace {

Link end_of(const Plan& plan, Ref card, std::string_view side) {
  Link link = link_to(plan, card);
  link.name = said("{}: {}", {side, link.title});
  link.trailing = side;
  return link;
}

void show_ends(Form& form, Ref from, Ref to) {
  show_links(form, tr("From and to"),
             {end_of(form.plan(), from, tr("From")), end_of(form.plan(), to, tr("To"))});
  space(form.screen, form.screen.theme.unit);
}

// The receiver's needs, by the words for what is needed.
Offer needs_of(const Plan& plan, OrganisationId organisation, std::string_view none) {
  std::vector<std::pair<std::string, Ref>> named;
  for (const Need& need : plan.needs) {
    if (need.organisation == organisation) named.emplace_back(editor::title_of(plan, need.asset), need.id);
  }
  return offer_of(std::move(named), none);
}

} // namespace

void show_contribution(Form& form) {
  const auto& given = form.as<Contribution>();
  show_ends(form, given.organisation, given.objective ? Ref(given.objective) : Ref(given.programme));
  show<&Contribution::what>(form, {.placeholder = tr("What is given")});
  begin_row(form.screen, {1, 1});
  show<&Contribution::mode>(form);
  next_cell(form.screen);
  show<&Contribution::status>(form);
  end_row(form.screen);
  begin_row(form.screen, {1, 1});
  show<&Contribution::amount>(form);
  next_cell(form.screen);
  show<&Contribution::unit>(form);
  end_row(form.screen);
  show<&Contribution::note>(form, {.rows = 2});
}

void show_exchange(Form& form) {
  const auto& exchange = form.as<Exchange>();
  show_ends(form, exchange.from, exchange.to);
  show<&Exchange::what>(form, {.placeholder = tr("What is given")});
  show<&Exchange::tangibility>(form, {.label = tr("Tangible or intangible")});
  show<&Exchange::route>(form);
  const FieldLook look{.label = tr("Need it meets")};
  const auto& needs = form.plan().needs;
  const auto most = std::count_if(needs.begin(), needs.end(),
                                  [&](const Need& need) { return need.organisation == exchange.to; });
  const Field& field = field_of<&Exchange::need>();
  show_reference(form, field, look, static_cast<std::size_t>(most),
                 [&] { return needs_of(form.plan(), exchange.to, none_of(field, look)); });
  space(form.screen, form.screen.theme.unit);
  show<&Exchange::note>(form, {.rows = 2});
}

} // namespace cg::ui
