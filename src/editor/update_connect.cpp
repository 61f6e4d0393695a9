// Lines between cards, drawn or by command.
#include <algorithm>

#include "base/language.hpp"
#include "editor/connect.hpp"
#include "editor/topics.hpp"
#include "editor/wording.hpp"

namespace cg::editor {

namespace {

bool is_goal(Kind kind) { return kind == Kind::objective || kind == Kind::programme; }

std::string with_article(Kind kind) {
  const bool vowel = std::string_view("aeiou").find(record_type(kind).noun[0]) != std::string_view::npos;
  return vowel ? said("an {}", {noun_of(kind)}) : said("a {}", {noun_of(kind)});
}

std::string refusal(Ref from, Ref to) {
  if (from == to) return said("A card cannot be connected to itself.");
  const std::string second =
      from.kind == to.kind ? said("another {}", {noun_of(to.kind)}) : with_article(to.kind);
  return said("{} cannot be connected to {}.", {upper_first(with_article(from.kind)), second});
}

// The new record stands selected, so that the inspector shows it, and the cursor in what is given.
void add_connection(Turn& turn, const AnyRecord& record, const Field& what, const std::string& label) {
  const Ref ref = record.ref();
  if (commit_and_tell(turn, AddRecord{record}, label, Selection{ref}) != Outcome::done) return;
  turn.effects.push_back(FocusField{ref, &what});
}

void add_contribution(Turn& turn, Ref organisation, Ref goal, const std::string& label) {
  Contribution made;
  made.id = turn.ids.next_id<Contribution>();
  made.organisation = organisation.as<Organisation>();
  made.objective = goal.as<Objective>();
  made.programme = goal.as<Programme>();
  made.status = ContributionStatus::offered;
  add_connection(turn, AnyRecord(std::move(made)), field_of<&Contribution::what>(), label);
}

void add_exchange(Turn& turn, Ref from, Ref to, const std::string& label) {
  Exchange made;
  made.id = turn.ids.next_id<Exchange>();
  made.from = from.as<Organisation>();
  made.to = to.as<Organisation>();
  add_connection(turn, AnyRecord(std::move(made)), field_of<&Exchange::what>(), label);
}

// A line that is a field of one of its ends; it says what it is once it is there.
void set_connection(Turn& turn, const SetField& edit, const std::string& label, Ref from, Ref to) {
  const Outcome outcome = commit(turn, edit, label, {}, Selection{from});
  if (outcome == Outcome::refused) return;
  const std::string sentence = said("{}.", {connector_name(plan_of(turn.editor), from, to)});
  outcome == Outcome::done ? announce(turn, sentence) : tell(turn, sentence);
}

} // namespace

Connection connection_between(Ref from, Ref to) {
  if (from == to) return Connection::nothing;
  if (from.kind == Kind::organisation && to.kind == Kind::organisation) return Connection::exchange;
  const Kind first = std::min(from.kind, to.kind), second = std::max(from.kind, to.kind);
  if (first == Kind::organisation && is_goal(second)) return Connection::contribution;
  if (first == Kind::objective && second == Kind::measure) return Connection::measures;
  if (first == Kind::objective && second == Kind::programme) return Connection::serves;
  if (first == Kind::objective && second == Kind::milestone) return Connection::leads_to;
  return Connection::nothing;
}

void connect(Turn& turn, Ref from, Ref to) {
  const Plan& plan = plan_of(turn.editor);
  if (!contains(plan, from) || !contains(plan, to)) return;
  const std::string label = said("Connect {} to {}", {title_of(plan, from), title_of(plan, to)});
  const auto the_one = [&](Kind kind) { return from.kind == kind ? from : to; };
  const auto the_other = [&](Kind kind) { return from.kind == kind ? to : from; };
  const auto set_objective = [&](const Field& field, Kind kind) {
    const Ref record = the_one(kind), objective = the_one(Kind::objective);
    set_connection(turn, SetField{record, &field, objective}, label, record, objective);
  };
  switch (connection_between(from, to)) {
    case Connection::nothing: refuse(turn, refusal(from, to)); return;
    case Connection::contribution:
      add_contribution(turn, the_one(Kind::organisation), the_other(Kind::organisation), label);
      return;
    case Connection::exchange: add_exchange(turn, from, to, label); return;
    case Connection::measures: set_objective(field_of<&Measure::objective>(), Kind::measure); return;
    case Connection::leads_to: set_objective(field_of<&Milestone::objective>(), Kind::milestone); return;
    case Connection::serves: {
      const Ref objective = the_one(Kind::objective), programme = the_one(Kind::programme);
      std::vector<ObjectiveId> served = plan.programmes.find(programme.as<Programme>())->objectives;
      if (std::find(served.begin(), served.end(), objective.as<Objective>()) == served.end()) {
        served.push_back(objective.as<Objective>());
      }
      set_connection(turn, set<&Programme::objectives>(programme.as<Programme>(), served), label, programme,
                     objective);
      return;
    }
  }
}

void on(Turn& turn, const ConnectCards& action) { connect(turn, action.from, action.to); }

} // namespace cg::editor
