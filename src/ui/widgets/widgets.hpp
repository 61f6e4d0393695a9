// Widgets: everything a view draws with. Include this; each part has its own header.
//
// Rules all of them keep:
// - A spec struct with designated initialisers says what; the result says what the person did. No widget
// changes
//   anything but WidgetMemory and Drafts.
// - `key` tells a widget from its siblings for ever (a record's id as hex, or a word); left out, the label is
// the key.
//   Two siblings with one key get different nodes, in order, but a key of their own is better: focus follows
//   keys.
// - Every begin_… has its end_…, whatever begin returned.
// - Activation through the semantics tree does exactly what a click does.
// - Widgets stand below one another; same_line() or begin_row() puts them beside one another. Width 0: as the
// place
//   offers (fields, rows, full_width buttons) or as the content needs (other buttons, chips).
#pragma once

#include "ui/screen.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/list.hpp"
#include "ui/widgets/overlay.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/panel.hpp"
#include "ui/widgets/words.hpp"
