#include "plan/value.hpp"

namespace cg {

namespace {

struct Emptiness {
  bool operator()(std::monostate) const { return true; }
  bool operator()(int) const { return false; }
  bool operator()(double) const { return false; }
  bool operator()(Date) const { return false; }
  bool operator()(Ref ref) const { return !ref; }
  // A part that this version does not know is still a part: it has to survive.
  bool operator()(const DatedValue& quantity) const { return quantity == DatedValue(); }
  template <class Sequence>
  bool operator()(const Sequence& sequence) const {
    return sequence.empty();
  }
};

} // namespace

bool is_empty(const Value& value) { return std::visit(Emptiness(), value); }

} // namespace cg
