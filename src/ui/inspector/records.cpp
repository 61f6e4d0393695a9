#include "ui/inspector/records.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "base/text.hpp"
#include "editor/wording.hpp"
#include "ui/kind_icon.hpp"

namespace cg::ui {

namespace {

// What is given, and to whom or from whom, as it is read on the form of one of the two ends. "Knowledge"
// stands for a contribution of which nobody said what it is.
Link gift(const Plan& plan, const Contribution& given, bool own) {
  const Ref goal = given.objective ? Ref(given.objective) : Ref(given.programme);
  const std::string mode = editor::choice_name(mode_names[static_cast<std::size_t>(given.mode)]);
  const std::string_view what = trimmed(given.what);
  const std::string end = editor::title_of(plan, own ? goal : Ref(given.organisation));
  const std::string name = editor::connector_name(plan, given.id, goal);
  if (what.empty())
    return {given.id, mode, own ? said("to {}|a gift", {end}) : said("from {}|a gift", {end}), name};
  return {given.id, std::string(what),
          own ? said("{} to {}|a gift", {mode, end}) : said("{} from {}|a gift", {mode, end}), name};
}

Link swap(const Plan& plan, const Exchange& exchange, bool own) {
  const std::string_view what = trimmed(exchange.what);
  const std::string end = editor::title_of(plan, own ? exchange.to : exchange.from);
  return {exchange.id, std::string(what.empty() ? tr("Something") : what),
          own ? said("Given to {}", {end}) : said("Received from {}", {end}),
          editor::connector_name(plan, exchange.id, exchange.to)};
}

} // namespace

Link link_to(const Plan& plan, Ref card, std::string secondary) {
  return {card, editor::title_of(plan, card), std::move(secondary), editor::card_name(plan, card)};
}

void show_links(Form& form, std::string_view list_name, const std::vector<Link>& links,
                std::string_view when_none) {
  const std::string list_key = text_from_ref(form.ref) + ":" + std::string(list_name);
  begin_listbox(form.screen, {.name = list_name, .key = list_key, .empty_text = when_none});
  for (const Link& link : links) {
    const std::string key = text_from_ref(link.to);
    OptionSpec spec{.title = link.title,
                    .secondary = link.secondary,
                    .trailing = link.trailing,
                    .name = link.name,
                    .description = link.says_more ? std::string_view(link.secondary) : std::string_view(),
                    .key = key};
    const std::string initials = monogram(link.title);
    const Organisation* organisation = form.plan().organisations.find(link.to.as<Organisation>());
    if (organisation != nullptr) {
      spec.monogram = initials;
      spec.party = organisation->colour.value_or(0);
    } else {
      spec.icon = icon_of(link.to.kind);
    }
    if (option(form.screen, spec).clicked) form.actions.push_back(editor::Select{{link.to}});
  }
  end_listbox(form.screen);
}

std::vector<Link> connections_of(const Plan& plan, Ref card) {
  struct Placed {
    int group; // contributions, then what is given, then what is received
    std::string sorted_as;
    Link link;
  };
  std::vector<Placed> placed;
  const auto put = [&](int group, Link link) {
    placed.push_back({group, folded(link.title), std::move(link)});
  };
  for (const Contribution& given : plan.contributions) {
    const bool own = Ref(given.organisation) == card;
    if (own || Ref(given.objective) == card || Ref(given.programme) == card) put(0, gift(plan, given, own));
  }
  for (const Exchange& exchange : plan.exchanges) {
    const bool own = Ref(exchange.from) == card;
    if (own || Ref(exchange.to) == card) put(own ? 1 : 2, swap(plan, exchange, own));
  }
  cg::sort(placed, [](const Placed& a, const Placed& b) {
    if (a.group != b.group) return a.group < b.group;
    const int order = a.sorted_as.compare(b.sorted_as);
    return order != 0 ? order < 0 : a.link.to < b.link.to;
  });
  std::vector<Link> links;
  for (Placed& each : placed) links.push_back(std::move(each.link));
  return links;
}

} // namespace cg::ui
