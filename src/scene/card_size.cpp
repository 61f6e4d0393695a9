#include "scene/card_size.hpp"

#include <algorithm>

namespace cg::scene {

namespace {

template <class T>
std::size_t count_of(const Table<T>& claims, OrganisationId organisation) {
  return static_cast<std::size_t>(std::count_if(
      claims.begin(), claims.end(), [&](const T& claim) { return claim.organisation == organisation; }));
}

} // namespace

bool resizable(Kind kind) { return kind == Kind::note || kind == Kind::frame; }

Vec2 least_size(Kind kind) { return kind == Kind::frame ? least_frame_size : least_note_size; }

Vec2 organisation_size(std::size_t needs, std::size_t strengths) {
  const std::size_t rows = std::min(most_claim_rows, std::max(needs, strengths));
  if (rows == 0) return {organisation_width, organisation_height};
  return {organisation_width, claims_top + claim_row_height * static_cast<double>(rows)};
}

Vec2 new_card_size(Kind kind) {
  switch (kind) {
    case Kind::objective: return objective_size;
    case Kind::measure: return measure_size;
    case Kind::programme: return programme_size;
    case Kind::milestone: return milestone_size;
    case Kind::note: return note_size;
    case Kind::frame: return frame_size;
    default: return organisation_size(0, 0);
  }
}

Vec2 room_for_new_card(Kind kind) {
  return kind == Kind::organisation ? organisation_size(most_claim_rows, 0) : new_card_size(kind);
}

Vec2 detail::card_size(const AnyRecord& record, std::size_t needs, std::size_t strengths) {
  const Kind kind = record.kind();
  if (kind == Kind::organisation) return organisation_size(needs, strengths);
  const Vec2 size = new_card_size(kind);
  if (!resizable(kind)) return size;
  const Placement place = record.place().value_or(Placement());
  const Vec2 least = least_size(kind);
  return {std::max(least.x, place.width.value_or(size.x)), std::max(least.y, place.height.value_or(size.y))};
}

Vec2 card_size(const Plan& plan, const AnyRecord& record) {
  const auto* organisation = record.as<Organisation>();
  if (organisation == nullptr) return detail::card_size(record, 0, 0);
  return organisation_size(count_of(plan.needs, organisation->id),
                           count_of(plan.strengths, organisation->id));
}

} // namespace cg::scene
