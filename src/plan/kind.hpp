// Which kinds of record a plan holds, and how one record refers to another.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

#include "base/id.hpp"

namespace cg {

struct Organisation;
struct Asset;
struct Strength;
struct Need;
struct Weakness;
struct Reputation;
struct Champion;
struct Objective;
struct Measure;
struct SuccessView;
struct Contribution;
struct Exchange;
struct Benefit;
struct Expectation;
struct Difference;
struct Programme;
struct Milestone;
struct Learning;
struct Note;
struct Frame;

using OrganisationId = Id<Organisation>;
using AssetId = Id<Asset>;
using StrengthId = Id<Strength>;
using NeedId = Id<Need>;
using WeaknessId = Id<Weakness>;
using ReputationId = Id<Reputation>;
using ChampionId = Id<Champion>;
using ObjectiveId = Id<Objective>;
using MeasureId = Id<Measure>;
using SuccessViewId = Id<SuccessView>;
using ContributionId = Id<Contribution>;
using ExchangeId = Id<Exchange>;
using BenefitId = Id<Benefit>;
using ExpectationId = Id<Expectation>;
using DifferenceId = Id<Difference>;
using ProgrammeId = Id<Programme>;
using MilestoneId = Id<Milestone>;
using LearningId = Id<Learning>;
using NoteId = Id<Note>;
using FrameId = Id<Frame>;

/// In the order in which the tables stand in a file.
enum class Kind : std::uint8_t {
  organisation,
  asset,
  strength,
  need,
  weakness,
  reputation,
  champion,
  objective,
  measure,
  success_view,
  contribution,
  exchange,
  benefit,
  expectation,
  difference,
  programme,
  milestone,
  learning,
  note,
  frame,
};
inline constexpr std::size_t kind_count = 20;

template <class T>
inline constexpr Kind kind_of = Kind::organisation;
template <>
inline constexpr Kind kind_of<Asset> = Kind::asset;
template <>
inline constexpr Kind kind_of<Strength> = Kind::strength;
template <>
inline constexpr Kind kind_of<Need> = Kind::need;
template <>
inline constexpr Kind kind_of<Weakness> = Kind::weakness;
template <>
inline constexpr Kind kind_of<Reputation> = Kind::reputation;
template <>
inline constexpr Kind kind_of<Champion> = Kind::champion;
template <>
inline constexpr Kind kind_of<Objective> = Kind::objective;
template <>
inline constexpr Kind kind_of<Measure> = Kind::measure;
template <>
inline constexpr Kind kind_of<SuccessView> = Kind::success_view;
template <>
inline constexpr Kind kind_of<Contribution> = Kind::contribution;
template <>
inline constexpr Kind kind_of<Exchange> = Kind::exchange;
template <>
inline constexpr Kind kind_of<Benefit> = Kind::benefit;
template <>
inline constexpr Kind kind_of<Expectation> = Kind::expectation;
template <>
inline constexpr Kind kind_of<Difference> = Kind::difference;
template <>
inline constexpr Kind kind_of<Programme> = Kind::programme;
template <>
inline constexpr Kind kind_of<Milestone> = Kind::milestone;
template <>
inline constexpr Kind kind_of<Learning> = Kind::learning;
template <>
inline constexpr Kind kind_of<Note> = Kind::note;
template <>
inline constexpr Kind kind_of<Frame> = Kind::frame;

/// A record of any kind. A typed id becomes one by itself; `as<T>()` goes back.
struct Ref {
  Kind kind = Kind::organisation;
  std::uint64_t bits = 0;

  constexpr Ref() = default;
  constexpr Ref(Kind of_kind, std::uint64_t id_bits) : kind(of_kind), bits(id_bits) {}
  template <class T>
  constexpr Ref(Id<T> id) : kind(kind_of<T>), bits(id.bits()) {}

  /// The typed id, or the empty id when this is another kind of record.
  template <class T>
  [[nodiscard]] constexpr Id<T> as() const {
    return kind == kind_of<T> ? Id<T>(bits) : Id<T>();
  }
  explicit constexpr operator bool() const { return bits != 0; }
  constexpr auto operator<=>(const Ref&) const = default;
};

} // namespace cg

template <>
struct std::hash<cg::Ref> {
  std::size_t operator()(cg::Ref ref) const noexcept {
    return std::hash<std::uint64_t>{}(ref.bits ^ (static_cast<std::uint64_t>(ref.kind) << 58));
  }
};
