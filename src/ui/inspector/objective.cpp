// The form of an objective: what it says, whose it is, what it takes, and how success will be known.
#include <algorithm>
#include <utility>

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
    links.back().says_more = true;
  }
  return links;
}

std::vector<Link> milestones_of(const Plan& plan, ObjectiveId objective) {
  std::vector<const Milestone*> steps;
  for (const Milestone& milestone : plan.milestones) {
    if (milestone.objective == objective) steps.push_back(&milestone);
  }
  // What has a date comes first, the earliest before the others.
  const auto when = [](const Milestone* step) { return std::pair(!step->due, step->due.value_or(Date())); };
  std::stable_sort(steps.begin(), steps.end(),
                   [&](const Milestone* a, const Milestone* b) { return when(a) < when(b); });
  std::vector<Link> links;
  for (const Milestone* step : steps) {
    links.push_back(link_to(plan, step->id, step->due ? said("Due {}", {text_from_date(*step->due)}) : ""));
    links.back().says_more = true;
  }
  return links;
}

// Cards that belong to the objective, and a button for one more.
struct Own {
  std::string_view heading, name, more;
  Icon icon = Icon::none;
  Kind kind = Kind::measure;
};
void show_own(Form& form, const Own& own, const std::vector<Link>& links) {
  const bool wanted = take_wanted(form, own.kind) != nullptr;
  if (begin_part(form, own.heading, own.icon, links.size(), true, wanted)) {
    if (wanted) ask_focus(form.screen, node_of(form.screen, own.more));
    if (!links.empty()) show_links(form, own.name, links);
    if (button(form.screen, {.label = own.more, .icon = Icon::plus, .full_width = true})) {
      editor::AddCard card;
      card.kind = own.kind;
      card.objective = form.as<Objective>().id;
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
  begin_row(form.screen, {1, 1});
  show<&Objective::owner>(form, {.none = tr("Shared by all")});
  next_cell(form.screen);
  show<&Objective::level>(form);
  end_row(form.screen);
  const ObjectiveId own = form.as<Objective>().id;
  show_own(form,
           {tr("Success"), tr("Success measures"), tr("New success measure"), Icon::measure, Kind::measure},
           measures_of(form.plan(), own));
  show_given(form);
  show_own(form, {tr("Path"), tr("Milestones"), tr("New milestone"), Icon::milestone, Kind::milestone},
           milestones_of(form.plan(), own));
  show_required_assets(form);
  show_themes(form);
  show_merged_from(form);
}

} // namespace cg::ui
