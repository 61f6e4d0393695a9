// Aids: what is seen on the cards while something is dragged. Guides say what it stands in line with;
// nearness says what two organisations have for each other.
#pragma once

#include "ui/canvas/frame.hpp"

namespace cg::ui {

/// Draws both over the cards, and says what came of two organisations that were brought together.
void show_aids(const CanvasFrame& frame);

/// nearness.cpp: while one organisation is dragged close to another, the needs and strengths of the two that
/// meet light up, and the best of them lead from card to card, named. When it is let go there, a sentence
/// says what each brings to the other. Nothing when nothing meets.
void show_nearness(const CanvasFrame& frame);

} // namespace cg::ui
