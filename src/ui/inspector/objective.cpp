// The form of an objective: what it says, whose it is, what it takes, and how success will be known.
#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/inspector/claims.hpp"
#include "ui/inspector/entry.hpp"
#include "ui/inspector/forms.hpp"
#include "ui/inspector/offers.hpp"
#include "ui/inspector/records.hpp"
#include "ui/inspector/rows.hpp"

namespace cg::ui {

namespace {

std::vector<Link> measures_of(const Plan& plan, ObjectiveId objective) {
  std::vector<Link> links;
  for (const Measure& measure : plan.measures) {
    if (measure.objective != objective) continue;
    const std::string whose = measure.organisation
                                  ? said("For {}", {editor::title_of(plan, measure.organisation)})
                                  : said("For the partnership");
    links.push_back(link_to(plan, measure.id, whose));
  }
  return links;
}

void show_measures(Form& form) {
  const auto& objective = form.as<Objective>();
  const std::vector<Link> links = measures_of(form.plan(), objective.id);
  if (begin_part(form, tr("Success"), Icon::measure, links.size())) {
    if (!links.empty()) show_links(form, tr("Success measures"), links);
    if (button(form.screen, {.label = tr("New success measure"), .icon = Icon::plus, .full_width = true})) {
      editor::AddCard card;
      card.kind = Kind::measure;
      card.objective = objective.id;
      form.actions.push_back(card);
    }
  }
  end_part(form);
}

void show_themes(Form& form) {
  const auto& objective = form.as<Objective>();
  if (begin_part(form, tr("Themes"), Icon::common_ground, objective.themes.size())) {
    show_lines(form, field_of<&Objective::themes>(), tr("Themes"),
               {.label = tr("Add a theme"),
                .key = "theme",
                .placeholder = tr("What or whom it concerns"),
                .add_name = translatable("Add theme: {}")});
  }
  end_part(form);
}

void show_given(Form& form) {
  const std::vector<Link> links = connections_of(form.plan(), form.ref);
  if (begin_part(form, tr("Contributions"), Icon::contribution, links.size())) {
    if (!links.empty()) show_links(form, tr("Contributions"), links);
    show_connect_to(form);
  }
  end_part(form);
}

void show_merged_from(Form& form) {
  const auto& objective = form.as<Objective>();
  if (objective.merged_from.empty()) return;
  if (begin_part(form, tr("Merged from"), Icon::duplicate, objective.merged_from.size(), false)) {
    for (std::size_t i = 0; i < objective.merged_from.size(); ++i) {
      caption(form.screen, objective.merged_from[i], "merged " + std::to_string(i));
    }
  }
  end_part(form);
}

} // namespace

void show_objective(Form& form) {
  show<&Objective::statement>(form, {.placeholder = tr("What is to be achieved, and for whom")});
  begin_row(form.screen, {3, 2});
  show<&Objective::owner>(form, {.none = tr("Shared by all")});
  next_cell(form.screen);
  show<&Objective::level>(form);
  end_row(form.screen);
  show_measures(form);
  show_given(form);
  show_required_assets(form);
  show_themes(form);
  show_merged_from(form);
}

} // namespace cg::ui
