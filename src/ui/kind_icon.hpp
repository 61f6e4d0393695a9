// Which icon stands for a kind of record or of organisation, wherever it is drawn.
#pragma once

#include "plan/kind.hpp"
#include "plan/organisation.hpp"
#include "ui/icon.hpp"

namespace cg::ui {

[[nodiscard]] constexpr Icon icon_of(OrganisationKind kind) {
  switch (kind) {
    case OrganisationKind::association: return Icon::association;
    case OrganisationKind::destination: return Icon::destination;
    case OrganisationKind::business: return Icon::business;
    case OrganisationKind::public_body: return Icon::public_body;
    case OrganisationKind::civil_society: return Icon::civil_society;
    case OrganisationKind::academic: return Icon::academic;
    case OrganisationKind::alliance: return Icon::alliance;
    case OrganisationKind::other: break;
  }
  return Icon::organisation;
}

/// Icon::none for what has no card and no row of its own.
[[nodiscard]] constexpr Icon icon_of(Kind kind) {
  switch (kind) {
    case Kind::organisation: return Icon::organisation;
    case Kind::asset: return Icon::asset;
    case Kind::strength: return Icon::strength;
    case Kind::need: return Icon::need;
    case Kind::weakness: return Icon::weakness;
    case Kind::champion: return Icon::champion;
    case Kind::objective: return Icon::objective;
    case Kind::measure: return Icon::measure;
    case Kind::contribution: return Icon::contribution;
    case Kind::exchange: return Icon::exchange;
    case Kind::benefit: return Icon::benefit;
    case Kind::expectation: return Icon::expectation;
    case Kind::difference: return Icon::difference;
    case Kind::programme: return Icon::programme;
    case Kind::milestone: return Icon::milestone;
    case Kind::learning: return Icon::learning;
    case Kind::note: return Icon::note;
    case Kind::frame: return Icon::frame;
    case Kind::reputation:
    case Kind::success_view: break;
  }
  return Icon::none;
}

} // namespace cg::ui
