// The form of a programme: what the partnership makes together, and who outside it gains.
#include "ui/inspector/forms.hpp"
#include "ui/inspector/records.hpp"
#include "ui/inspector/rows.hpp"

namespace cg::ui {

void show_programme(Form& form) {
  const auto& programme = form.as<Programme>();
  show<&Programme::novelty>(form, {.label = "What is new"});
  show<&Programme::beneficiaries>(form, {.placeholder = "Who outside the partnership gains"});
  show<&Programme::legacy>(form, {.placeholder = "Recognition or legacy left to the sector"});
  if (begin_part(form, "Objectives", Icon::objective, programme.objectives.size())) {
    show_references(form, field_of<&Programme::objectives>(), "Objectives",
                    "This plan has no objective yet.");
  }
  end_part(form);
  const std::vector<Link> links = connections_of(form.plan(), form.ref);
  if (begin_part(form, "Contributions", Icon::contribution, links.size())) {
    if (!links.empty()) show_links(form, "Contributions", links);
    show_connect_to(form);
  }
  end_part(form);
}

} // namespace cg::ui
