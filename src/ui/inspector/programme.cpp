// The form of a programme: what the partnership makes together, and who outside it gains.
#include "base/language.hpp"
#include "ui/inspector/forms.hpp"
#include "ui/inspector/offers.hpp"
#include "ui/inspector/records.hpp"
#include "ui/inspector/rows.hpp"

namespace cg::ui {

void show_programme(Form& form) {
  const auto& programme = form.as<Programme>();
  show<&Programme::novelty>(form, {.label = tr("What is new")});
  show<&Programme::beneficiaries>(form, {.placeholder = tr("Who outside the partnership gains")});
  show<&Programme::legacy>(form, {.placeholder = tr("Recognition or legacy left to the sector")});
  if (begin_part(form, tr("Objectives"), Icon::objective, programme.objectives.size())) {
    show_references(form, field_of<&Programme::objectives>(),
                    {.label = tr("Objectives"), .when_none = tr("This plan has no objective yet.")});
  }
  end_part(form);
  const std::vector<Link> links = connections_of(form.plan(), form.ref);
  if (begin_part(form, tr("Contributions"), Icon::contribution, links.size())) {
    if (!links.empty()) show_links(form, tr("Contributions"), links);
    show_connect_to(form);
  }
  end_part(form);
}

} // namespace cg::ui
