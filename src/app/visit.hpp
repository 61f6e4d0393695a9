// Overloaded: one function for each alternative of a variant, for std::visit.
#pragma once

namespace cg::app {

template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

} // namespace cg::app
