// Connectors: the lines between cards, in the colour of the party that gives, with what is given on a label
// in the middle.
#pragma once

#include "scene/scene.hpp"
#include "ui/canvas/brush.hpp"
#include "ui/canvas/words.hpp"

namespace cg::ui {

struct ConnectorLook {
  bool selected = false, hovered = false;
};

void draw_connector(const Brush& brush, const scene::Connector& line, const ConnectorWords& words,
                    const ConnectorLook& look);
/// Nothing when the line has no label, or is seen from so far that it cannot be read.
void draw_connector_label(const Brush& brush, const scene::Connector& line, const ConnectorWords& words,
                          const ConnectorLook& look);
/// Where the label stands, in world units: within scene::label_box. A small box around the middle of a line
/// without one.
[[nodiscard]] Rect label_rect(const Brush& brush, const scene::Connector& line, const ConnectorWords& words);

/// A line from a card to the pointer, not connected yet.
void draw_loose_line(const Brush& brush, const scene::Connector& line, Colour colour);

} // namespace cg::ui
