// Words: what the cards and lines of one plan say, on the screen and in the semantics tree. Each is made when
// it is first asked for and then kept for that plan and language: a frame in which nothing changed builds no
// text, and an edit costs the words of what is in sight. Says nothing about where anything stands: the words
// of a plan hold for its preview, too.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "analysis/answers.hpp"
#include "base/language.hpp"
#include "plan/plan.hpp"
#include "plan/record.hpp"
#include "scene/scene.hpp"
#include "ui/icon.hpp"

namespace cg::ui {

struct ClaimWords {
  std::string label;
  int weight = 0; // importance or depth, 1 to 3; 0: not recorded
  AssetId asset = {};
  bool lit = false; // it meets its counterpart on another card
};

/// What one card shows. Which of the texts a kind of card uses is its drawing's affair; an empty one is left
/// out.
struct CardWords {
  Ref ref;
  std::string key;  // in the semantics tree
  std::string name; // accessible: "Organisation: ICCA"
  std::string description;
  Icon icon = Icon::none;
  int party = 0;        // colour
  std::string monogram; // of an organisation
  std::string caption;  // "Association", "Shared objective"
  std::string title;
  bool unnamed = false;
  std::string detail;                       // sector and region; statement; beneficiaries; due
  std::string baseline, target;             // of a measure, with its unit
  std::string foot;                         // "2 parties contribute"
  std::string state;                        // "Agreed by all"; "now 25"
  bool good = false;                        // the state is what one hopes for
  bool bad = false;                         // the state is what one has to talk about
  double progress = -1;                     // of a measure, 0 to 1; negative: not known
  std::vector<ClaimWords> needs, strengths; // as many as a card shows
  std::size_t more_needs = 0, more_strengths = 0;
};

/// How a line looks.
struct ConnectorWords {
  std::string label; // empty: it has none
  Icon icon = Icon::none;
  int party = 0;       // of the giving side
  bool dashed = false; // intangible
  bool thin = false;   // an attachment: a measure, a programme that serves
};

/// A line as an item of the list of connections.
struct ConnectorItem {
  std::string key;  // in the semantics tree
  std::string name; // accessible: "ICCA contributes knowledge to Grow"
};

/// What all words of a plan are made from, gathered in one pass each.
struct WordSources {
  explicit WordSources(const Plan& of_plan);
  /// How many different organisations contribute to an objective or programme.
  [[nodiscard]] std::size_t contributors_of(Ref goal) const;

  const Plan& plan;
  scene::Claims claims;
  analysis::AnswerTable answers;
  std::vector<std::pair<Ref, Ref>> givers; // (goal, organisation), sorted, each once
};

/// The words of one record, also of one that is not on the canvas or not in the plan yet. Without what it is
/// connected to.
[[nodiscard]] CardWords words_of(const WordSources& sources, const AnyRecord& record);
/// Tells lines apart in the semantics tree: a record may have several.
[[nodiscard]] std::string connector_key(const scene::Connector& line);
/// The colour of the party whose card it is: its own, or that of whom it belongs to; 0: shared, or none.
[[nodiscard]] int party_of(const Plan& plan, const AnyRecord& record);

/// For one thread only: what is made is kept in an object that everybody else sees as constant.
class CanvasWords {
 public:
  explicit CanvasWords(PlanPtr of_plan);

  /// True while they say what the plan holds, in the language that is spoken.
  [[nodiscard]] bool are_of(const PlanPtr& plan) const {
    return plan == plan_ && language_ == language_count();
  }
  [[nodiscard]] std::size_t card_count() const { return cards_.size(); }
  [[nodiscard]] std::size_t connector_count() const { return connectors_.size(); }
  /// `place` counts in Scene::cards() or Scene::connectors() and is below the count. The words stay where
  /// they are as long as these are.
  [[nodiscard]] const CardWords& card(std::size_t place) const;
  [[nodiscard]] const ConnectorWords& connector(std::size_t place) const;
  [[nodiscard]] const ConnectorItem& connector_item(std::size_t place) const;
  /// card(place).party, without the words.
  [[nodiscard]] int party(std::size_t place) const;
  /// Of this plan: while something is dragged, a card keeps its position.
  [[nodiscard]] const scene::ReadingOrder& reading_order() const { return scene().reading_order(); }
  [[nodiscard]] const WordSources& sources() const;

 private:
  [[nodiscard]] const scene::Scene& scene() const { return scene::scene_of(plan_); }
  PlanPtr plan_; // held, so that its address is not another plan's
  unsigned language_ = language_count();
  mutable std::unique_ptr<const WordSources> sources_;
  mutable std::vector<std::unique_ptr<const CardWords>> cards_;
  mutable std::vector<std::unique_ptr<const ConnectorWords>> connectors_;
  mutable std::vector<std::unique_ptr<const ConnectorItem>> items_;
  mutable std::vector<int> parties_; // negative: not asked for yet
};

} // namespace cg::ui
