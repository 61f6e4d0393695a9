// How the tree of this frame differs from the published one: ids name the nodes on both sides, a pass over
// each tree finds what is gone, new, moved or changed. O(nodes), but for siblings whose order changed: there
// the longest run that may stay is found (O(n log n)), so that as few as possible move.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "base/sort.hpp"
#include "ui/semantics.hpp"

namespace cg::ui {

namespace {

constexpr char record_end = '\x1e', field_end = '\x1f', option_end = '\x1d';

void append_text(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c < '\x1c' || c > '\x1f') out.push_back(c);
  }
}

struct TenthsRect {
  long x, y, width, height;
  bool operator==(const TenthsRect&) const = default;
};
TenthsRect tenths(const Rect& r) {
  return {std::lround(r.min.x * 10), std::lround(r.min.y * 10), std::lround(r.width() * 10),
          std::lround(r.height() * 10)};
}

std::string rect_text(const Rect& r) {
  const TenthsRect t = tenths(r);
  return std::to_string(t.x) + ',' + std::to_string(t.y) + ',' + std::to_string(t.width) + ',' +
         std::to_string(t.height);
}

// "16,400"; sizes are whole or half pixels, written in at most one decimal.
std::string font_text(const Node& node) {
  if (node.font_pixels <= 0) return {};
  const long t = std::lround(node.font_pixels * 10);
  std::string out = std::to_string(t / 10);
  if (t % 10 != 0) out += '.' + std::to_string(t % 10);
  return out + ',' + std::to_string(std::lround(node.font_weight));
}

std::string flags_text(const Node& n) {
  const std::pair<bool, char> letters[] = {
      {n.focusable, 'f'}, {n.walked, 'w'},           {n.disabled, 'd'}, {n.multiline, 'm'},
      {n.invalid, 'i'},   {n.required, 'r'},         {n.modal, 'o'},    {n.checkable, 'k'},
      {n.checked, 'c'},   {n.selectable, 'e'},       {n.selected, 's'}, {n.expandable, 'x'},
      {n.expanded, 'X'},  {n.hidden_by_scroll, 'h'}, {n.one_of, '1'},   {n.carries, 'C'},
  };
  std::string out;
  for (const auto& [set, letter] : letters) {
    if (set) out.push_back(letter);
  }
  return out;
}

std::string options_text(const Node& node) {
  std::string out;
  for (std::size_t i = 0; i < node.options.size(); ++i) {
    if (i > 0) out.push_back(option_end);
    append_text(out, node.options[i]);
  }
  return out;
}

void pair_to(std::string& out, std::string_view key, std::string_view value) {
  out.append(key).push_back(field_end);
  append_text(out, value);
  out.push_back(field_end);
}
void number_pair_to(std::string& out, std::string_view key, int value) {
  pair_to(out, key, value == 0 ? std::string() : std::to_string(value));
}

// A node without a place of its own has none there either.
Rect counted_from(Vec2 corner, const Rect& rect) {
  return rect == Rect{} ? rect : Rect{rect.min - corner, rect.max - corner};
}

// The pairs in which `node` differs from `was`. Their rectangles are counted from the corners.
void pairs_to(std::string& out, const Node& node, Vec2 corner, const Node& was, Vec2 corner_before) {
  if (node.name != was.name) pair_to(out, "name", node.name);
  if (node.description != was.description) pair_to(out, "description", node.description);
  if (node.value != was.value) pair_to(out, "value", node.value);
  if (node.placeholder != was.placeholder) pair_to(out, "placeholder", node.placeholder);
  if (node.options != was.options) {
    out.append("options").push_back(field_end);
    out.append(options_text(node)).push_back(field_end);
  }
  if (node.shortcut != was.shortcut) pair_to(out, "shortcut", node.shortcut);
  if (node.level != was.level) number_pair_to(out, "level", node.level);
  if (node.position != was.position) number_pair_to(out, "position", node.position);
  if (node.set_size != was.set_size) number_pair_to(out, "set_size", node.set_size);
  const Rect rect = counted_from(corner, node.rect), before = counted_from(corner_before, was.rect);
  if (tenths(rect) != tenths(before)) pair_to(out, "rect", rect_text(rect));
  const std::string font = font_text(node), flags = flags_text(node);
  if (font != font_text(was)) pair_to(out, "font", font);
  if (flags != flags_text(was)) pair_to(out, "flags", flags);
}

// A node that is in both trees and can stay the same element of the page.
bool same_element(const Node& a, const Node& b) {
  return a.role == b.role && a.parent == b.parent && a.multiline == b.multiline;
}

constexpr std::size_t none = static_cast<std::size_t>(-1);

// A node's place by its id: sorted, so that it is found in O(log n) without an allocation a node.
using Places = std::vector<std::pair<std::uint32_t, std::size_t>>;

Places places_of(const std::vector<Node>& nodes) {
  Places places;
  places.reserve(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) places.emplace_back(nodes[i].id, i);
  cg::sort(places);
  return places;
}

std::size_t place_in(const Places& places, std::uint32_t id) {
  const auto at =
      std::lower_bound(places.begin(), places.end(), std::pair<std::uint32_t, std::size_t>(id, 0));
  return at != places.end() && at->first == id ? at->second : none;
}

struct Comparison {
  const std::vector<Node>& before;
  const std::vector<Node>& now;
  Places at_before, at_now;
  std::vector<std::size_t> parent;  // for each node now: the place of its parent, or none for the page
  std::vector<std::size_t> kept;    // for each node now: its place before, or none when it is new
  std::vector<bool> stays_before;   // for each node before: it is kept
  std::vector<std::size_t> sibling; // for each node now: the place of the sibling before it, or none
  std::vector<bool> moved;          // for each node now
};

void match(Comparison& c) {
  c.at_before = places_of(c.before);
  c.at_now = places_of(c.now);
  c.parent.assign(c.now.size(), none);
  c.kept.assign(c.now.size(), none);
  c.stays_before.assign(c.before.size(), false);
  for (std::size_t i = 0; i < c.now.size(); ++i) {
    const Node& node = c.now[i];
    if (node.parent != 0) c.parent[i] = place_in(c.at_now, node.parent);
    const std::size_t was = place_in(c.at_before, node.id);
    if (was == none || !same_element(node, c.before[was])) continue;
    // What was below a node that goes is gone with it.
    if (c.parent[i] != none && c.kept[c.parent[i]] == none) continue;
    c.kept[i] = was;
    c.stays_before[was] = true;
  }
}

// Which of one parent's kept children have to move: all but a longest increasing run of their places before.
void find_moves(Comparison& c, const std::vector<std::size_t>& children) {
  std::vector<std::size_t> tails, link(children.size(), none); // tails: places in `children`
  for (std::size_t i = 0; i < children.size(); ++i) {
    const auto at = std::lower_bound(tails.begin(), tails.end(), i, [&](std::size_t a, std::size_t b) {
      return c.kept[children[a]] < c.kept[children[b]];
    });
    if (at != tails.begin()) link[i] = *(at - 1);
    if (at == tails.end()) {
      tails.push_back(i);
    } else {
      *at = i;
    }
  }
  for (const std::size_t child : children) c.moved[child] = true;
  for (std::size_t i = tails.back(); i != none; i = link[i]) c.moved[children[i]] = false;
}

void find_order(Comparison& c) {
  const std::size_t page = c.now.size(); // stands for the parent of the topmost nodes
  std::vector<std::size_t> last(c.now.size() + 1, none), last_kept(c.now.size() + 1, none);
  std::vector<std::size_t> unordered; // parents whose kept children changed their order
  c.sibling.assign(c.now.size(), none);
  c.moved.assign(c.now.size(), false);
  for (std::size_t i = 0; i < c.now.size(); ++i) {
    const std::size_t parent = c.parent[i] == none ? page : c.parent[i];
    c.sibling[i] = std::exchange(last[parent], i);
    if (c.kept[i] == none) continue;
    const std::size_t before = std::exchange(last_kept[parent], i);
    if (before != none && c.kept[before] > c.kept[i]) unordered.push_back(c.parent[i]);
  }
  cg::sort(unordered);
  unordered.erase(std::unique(unordered.begin(), unordered.end()), unordered.end());
  for (const std::size_t parent : unordered) {
    std::vector<std::size_t> children;
    for (std::size_t i = 0; i < c.now.size(); ++i) {
      if (c.parent[i] == parent && c.kept[i] != none) children.push_back(i);
    }
    find_moves(c, children);
  }
}

void write_gone(std::string& out, const Comparison& c) {
  for (std::size_t i = 0; i < c.before.size(); ++i) {
    const Node& node = c.before[i];
    if (c.stays_before[i]) continue;
    if (node.parent != 0 && !c.stays_before[place_in(c.at_before, node.parent)])
      continue; // goes with its parent
    out.append("-").push_back(field_end);
    out.append(std::to_string(node.id)).push_back(field_end);
    out.back() = record_end;
  }
}

void write_place(std::string& out, char kind, const Comparison& c, std::size_t i) {
  out.push_back(kind);
  for (const std::uint32_t id :
       {c.now[i].id, c.now[i].parent, c.sibling[i] == none ? 0U : c.now[c.sibling[i]].id}) {
    out.push_back(field_end);
    out += std::to_string(id);
  }
}

// From where the rectangles of a node's children are counted.
Vec2 corner_of(const std::vector<Node>& nodes, std::size_t parent) {
  return parent != none && nodes[parent].carries ? nodes[parent].rect.min : Vec2{};
}

void write_node(std::string& out, const Comparison& c, std::size_t i) {
  static const Node blank;
  const Node& node = c.now[i];
  const Vec2 corner = corner_of(c.now, c.parent[i]);
  if (c.kept[i] == none) {
    write_place(out, '+', c, i);
    out.push_back(field_end);
    out.append(name_of(node.role)).push_back(field_end);
    pairs_to(out, node, corner, blank, {});
    out.back() = record_end;
    return;
  }
  if (c.moved[i]) {
    write_place(out, '>', c, i);
    out.push_back(record_end);
  }
  const Node& was = c.before[c.kept[i]];
  const std::size_t parent_before = was.parent == 0 ? none : place_in(c.at_before, was.parent);
  const Vec2 corner_before = corner_of(c.before, parent_before);
  if (node == was && corner == corner_before) return;
  const std::size_t start = out.size();
  out.append("~").push_back(field_end);
  out.append(std::to_string(node.id)).push_back(field_end);
  const std::size_t head = out.size();
  pairs_to(out, node, corner, was, corner_before);
  if (out.size() == head) {
    out.resize(start); // differs by less than a tenth of a pixel
  } else {
    out.back() = record_end;
  }
}

} // namespace

std::string Semantics::take_difference() {
  if (nodes_ == published_) return {};
  Comparison c{published_, nodes_, {}, {}, {}, {}, {}, {}, {}};
  match(c);
  find_order(c);
  std::string out;
  write_gone(out, c);
  for (std::size_t i = 0; i < nodes_.size(); ++i) write_node(out, c, i);
  published_ = nodes_;
  return out;
}

} // namespace cg::ui
