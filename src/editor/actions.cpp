// The functions of Actions (action.hpp), for every kind of action.
#include <utility>

#include "editor/action.hpp"

namespace cg::editor {

Actions::Actions() = default;
Actions::Actions(const Actions& other) = default;
Actions::Actions(Actions&& other) noexcept = default;
Actions& Actions::operator=(const Actions& other) = default;
Actions& Actions::operator=(Actions&& other) noexcept = default;
Actions::~Actions() = default;

void Actions::push_back(Action action) { all_.push_back(std::move(action)); }

template <class OneKind>
[[gnu::noinline]] // so that a copy of each stands in this file, for all others to be linked with
void Actions::push_back(OneKind action) {
  push_back(Action(std::move(action)));
}

void Actions::append(const Actions& others) {
  all_.insert(all_.end(), others.all_.begin(), others.all_.end());
}

// Compiles the template for every kind that an action can be.
template <class>
struct EveryKind;
template <class... Kinds>
struct EveryKind<std::variant<Kinds...>> {
  static void add(Actions& to, Kinds... one) { (to.push_back(std::move(one)), ...); }
};
template struct EveryKind<Action>;

} // namespace cg::editor
