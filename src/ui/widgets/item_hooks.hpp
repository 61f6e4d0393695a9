// Item hooks: the check that nothing clickable is missing from the semantics tree. ImGui tells its
// test-engine hooks of every item that can be hovered; a widget's ImGui id is its node's id, so an item
// without a node of that id is one that the keyboard, a screen reader and a test cannot find. Off until a
// test turns it on.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/semantics.hpp"

namespace cg::ui {

/// Turns recording on or off, for the ImGui context that is current.
void record_items(bool on);
/// The items of the frame that has just ended which have no node in its tree; empty when all is well. A
/// scroll bar is for the pointer alone and does not count.
[[nodiscard]] std::vector<std::uint32_t> unnamed_items(const Semantics& semantics);

/// begin_screen: a new frame.
void forget_items();
/// An item that needs no node.
void allow_unnamed(std::uint32_t item);

} // namespace cg::ui
