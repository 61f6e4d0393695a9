// The plan: a value. Copying it copies pointers to rows; `apply` (plan/edit.hpp) makes the next one.
#pragma once

#include <memory>
#include <string>

#include "base/table.hpp"
#include "plan/asset.hpp"
#include "plan/benefit.hpp"
#include "plan/champion.hpp"
#include "plan/contribution.hpp"
#include "plan/difference.hpp"
#include "plan/exchange.hpp"
#include "plan/expectation.hpp"
#include "plan/frame.hpp"
#include "plan/learning.hpp"
#include "plan/measure.hpp"
#include "plan/milestone.hpp"
#include "plan/need.hpp"
#include "plan/note.hpp"
#include "plan/objective.hpp"
#include "plan/organisation.hpp"
#include "plan/programme.hpp"
#include "plan/reputation.hpp"
#include "plan/strength.hpp"
#include "plan/success_view.hpp"
#include "plan/weakness.hpp"

namespace cg {

/// The eight stages of the workshop. They guide, they never lock.
enum class Stage : std::uint8_t { who, why, what, success, give_and_gain, path, agree, review };

/// What is said once about the whole plan.
struct Charter {
  std::string title;
  std::string direction; // the clear direction agreed
  std::string common_goal;
  std::string language; // BCP 47: "en"
  std::optional<Stage> stage;
  std::string created; // timestamps, YYYY-MM-DDThh:mm:ssZ; empty: not known
  std::string modified;
  Unknown unknown;
  bool operator==(const Charter&) const = default;
};

struct Plan {
  Charter charter;
  Table<Organisation> organisations;
  Table<Asset> assets;
  Table<Strength> strengths;
  Table<Need> needs;
  Table<Weakness> weaknesses;
  Table<Reputation> reputations;
  Table<Champion> champions;
  Table<Objective> objectives;
  Table<Measure> measures;
  Table<SuccessView> success_views;
  Table<Contribution> contributions;
  Table<Exchange> exchanges;
  Table<Benefit> benefits;
  Table<Expectation> expectations;
  Table<Difference> differences;
  Table<Programme> programmes;
  Table<Milestone> milestones;
  Table<Learning> learnings;
  Table<Note> notes;
  Table<Frame> frames;
  bool operator==(const Plan&) const = default;
};

using PlanPtr = std::shared_ptr<const Plan>;

} // namespace cg
