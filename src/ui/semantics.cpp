#include "ui/semantics.hpp"

#include <cstddef>
#include <utility>

#include "base/result.hpp"

namespace cg::ui {

namespace {

// FNV-1a over the parent's id and the key, then mixed (MurmurHash3's finaliser) so that the low bits are
// good.
std::uint32_t hash_of(std::uint32_t parent, std::string_view key, std::uint32_t again) {
  std::uint32_t h = 2166136261U ^ (again * 0x9E3779B9U);
  const auto take = [&h](std::uint8_t byte) { h = (h ^ byte) * 16777619U; };
  for (unsigned shift = 0; shift < 32; shift += 8) take(static_cast<std::uint8_t>(parent >> shift));
  for (const char c : key) take(static_cast<std::uint8_t>(c));
  h ^= h >> 16;
  h *= 0x85EBCA6BU;
  h ^= h >> 13;
  h *= 0xC2B2AE35U;
  h ^= h >> 16;
  return h != 0 ? h : 1;
}

// The slot of `id` in an open-addressing index whose size is a power of two, or the empty one where it would
// go.
std::size_t slot_of(const std::vector<std::uint32_t>& index, const std::vector<Node>& nodes,
                    std::uint32_t id) {
  const std::size_t mask = index.size() - 1;
  std::size_t at = id & mask;
  while (index[at] != 0 && nodes[index[at] - 1].id != id) at = (at + 1) & mask;
  return at;
}

} // namespace

std::string_view name_of(Role role) {
  static constexpr std::string_view names[] = {
      "region",   "group",    "heading",      "text",       "status",   "alert",    "dialog",      "button",
      "checkbox", "textbox",  "searchbox",    "spinbutton", "combobox", "tablist",  "tab",         "tabpanel",
      "list",     "listitem", "listbox",      "option",     "menu",     "menuitem", "radiogroup",  "radio",
      "table",    "row",      "columnheader", "rowheader",  "cell",     "image",    "progressbar",
  };
  return names[static_cast<std::size_t>(role)];
}

void Semantics::begin_frame() {
  nodes_.clear();
  open_.clear();
  index_.assign(index_.empty() ? 256 : index_.size(), 0);
  repeated_keys_ = 0;
}

std::uint32_t Semantics::next_id(std::string_view key) const {
  std::uint32_t id = hash_of(open(), key, 0);
  // Another node has this id: a sibling with the same key, or, once in a great while, a stranger with the
  // same hash. Either way the next hash is tried, so the outcome depends on the order of drawing alone.
  for (std::uint32_t again = 1; find(id) != nullptr; ++again) id = hash_of(open(), key, again);
  return id;
}

std::uint32_t Semantics::add(Node node, std::string_view key) {
  if (index_.empty()) begin_frame();
  const std::uint32_t id = next_id(key);
  if (id != id_of(key)) ++repeated_keys_;
  node.id = id;
  node.parent = open();
  nodes_.push_back(std::move(node));
  if (nodes_.size() * 2 > index_.size()) {
    index_.assign(index_.size() * 2, 0);
    for (std::size_t i = 0; i + 1 < nodes_.size(); ++i) {
      index_[slot_of(index_, nodes_, nodes_[i].id)] = static_cast<std::uint32_t>(i + 1);
    }
  }
  index_[slot_of(index_, nodes_, id)] = static_cast<std::uint32_t>(nodes_.size());
  return id;
}

std::uint32_t Semantics::push(Node node, std::string_view key) {
  const std::uint32_t id = add(std::move(node), key);
  open_.push_back(id);
  return id;
}

void Semantics::pop() {
  CG_CHECK(!open_.empty());
  open_.pop_back();
}

std::uint32_t Semantics::id_of(std::string_view key) const { return hash_of(open(), key, 0); }
std::uint32_t Semantics::id_of(std::uint32_t parent, std::string_view key) { return hash_of(parent, key, 0); }

void Semantics::mirror_rectangles(double width) {
  for (Node& node : nodes_) node.rect = mirrored(node.rect, width);
}

const Node* Semantics::find(std::uint32_t id) const {
  if (index_.empty()) return nullptr;
  const std::uint32_t place = index_[slot_of(index_, nodes_, id)];
  return place == 0 ? nullptr : &nodes_[place - 1];
}
Node* Semantics::find(std::uint32_t id) { return const_cast<Node*>(std::as_const(*this).find(id)); }

} // namespace cg::ui
