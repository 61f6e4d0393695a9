// What is selected together, and for two objectives how they become one.
#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/inspector/forms.hpp"
#include "ui/inspector/records.hpp"

namespace cg::ui {

void show_several(Form& form) {
  const editor::Selection& selection = editor::selection_of(form.editor);
  std::vector<Link> links;
  for (const Ref ref : selection) {
    Link link = link_to(form.plan(), ref, editor::kind_name(ref.kind));
    if (ref.kind == Kind::organisation) link.secondary.clear();
    links.push_back(std::move(link));
  }
  show_links(form, tr("Selected"), links);
  if (selection.size() != 2) return;
  const ObjectiveId into = selection[0].as<Objective>(), from = selection[1].as<Objective>();
  if (into && from) show_merge(form, into, from);
}

} // namespace cg::ui
