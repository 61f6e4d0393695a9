// Words: what the cards and lines of one plan say, on the screen and in the semantics tree. Gathered once for
// a plan and a language, so that a frame in which nothing changed builds no text. Says nothing about where
// anything stands: the words of a plan hold for its preview, too.
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
  double progress = -1;                     // of a measure, 0 to 1; negative: not known
  std::vector<ClaimWords> needs, strengths; // as many as a card shows
  std::size_t more_needs = 0, more_strengths = 0;
};

struct ConnectorWords {
  Ref record;
  std::string key, name;
  std::string label; // empty: the line has none
  Icon icon = Icon::none;
  int party = 0;       // of the giving side
  bool dashed = false; // intangible
  bool thin = false;   // an attachment: a measure, a programme that serves
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

class CanvasWords {
 public:
  explicit CanvasWords(PlanPtr of_plan);

  /// True while they say what the plan holds, in the language that is spoken.
  [[nodiscard]] bool are_of(const PlanPtr& plan) const {
    return plan == plan_ && language_ == language_count();
  }
  /// In the order of Scene::cards() and Scene::connectors().
  [[nodiscard]] const std::vector<CardWords>& cards() const { return cards_; }
  [[nodiscard]] const std::vector<ConnectorWords>& connectors() const { return connectors_; }
  /// Places in cards(), in reading order.
  [[nodiscard]] const std::vector<std::uint32_t>& reading_order() const { return reading_order_; }
  /// The position in reading order of each card of cards().
  [[nodiscard]] const std::vector<std::uint32_t>& positions() const { return positions_; }

 private:
  PlanPtr plan_; // held, so that its address is not another plan's
  unsigned language_ = language_count();
  std::vector<CardWords> cards_;
  std::vector<ConnectorWords> connectors_;
  std::vector<std::uint32_t> reading_order_, positions_;
};

} // namespace cg::ui
