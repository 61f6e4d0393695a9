// Nearness speaks: two organisations side by side show what they have for each other.
#include <algorithm>
#include <string>
#include <vector>

#include "analysis/fit.hpp"
#include "base/language.hpp"
#include "base/sort.hpp"
#include "editor/wording.hpp"
#include "ui/canvas/aids.hpp"
#include "ui/canvas/cards.hpp"
#include "ui/sheets/fit_words.hpp"
#include "ui/sheets/phrases.hpp"

namespace cg::ui {

namespace {

constexpr double near_by = 160; // world units between the cards
constexpr std::size_t most_threads = 3;
constexpr double thread_width = 2.5, arrow = 9; // pixels, as all that follows
constexpr double first_thread = 30, thread_step = 30;
constexpr double anchor_inset = 28, anchor_step = 24;
constexpr double name_padding = 10, widest_name = 220;

/// A need of one that the other has the strength for.
struct Meeting {
  OrganisationId giver, taker;
  AssetId asset;
  int met = 0, importance = 0; // 1 to 3; what is not recorded counts as 1
};
using Meetings = std::vector<Meeting>;

void add_meetings(Meetings& meetings, const scene::Claims& claims, OrganisationId giver,
                  OrganisationId taker) {
  for (const scene::Claim& need : claims.needs_of(taker)) {
    const auto has_it = [&](const Meeting& one) { return one.asset == need.asset && one.taker == taker; };
    for (const scene::Claim& strength : claims.strengths_of(giver)) {
      if (strength.asset != need.asset || std::any_of(meetings.begin(), meetings.end(), has_it)) continue;
      const int importance = std::max(1, need.weight), depth = std::max(1, strength.weight);
      meetings.push_back({giver, taker, need.asset, std::min(importance, depth), importance});
    }
  }
}

// The best first: where much is needed and much is there.
Meetings meetings_of(const scene::Claims& claims, OrganisationId a, OrganisationId b) {
  Meetings meetings;
  add_meetings(meetings, claims, a, b);
  add_meetings(meetings, claims, b, a);
  sort(meetings, [](const Meeting& x, const Meeting& y) {
    return x.met != y.met ? x.met > y.met : x.importance > y.importance;
  });
  return meetings;
}

// The best three; where only one gives in these, the best of the other way takes the last place.
Meetings best_of(Meetings meetings) {
  if (meetings.size() <= most_threads) return meetings;
  const auto other_way = [&](const Meeting& one) { return one.giver != meetings.front().giver; };
  const auto end = meetings.begin() + most_threads;
  if (std::find_if(meetings.begin(), end, other_way) == end) {
    const auto best = std::find_if(end, meetings.end(), other_way);
    if (best != meetings.end()) meetings[most_threads - 1] = *best;
  }
  meetings.resize(most_threads);
  return meetings;
}

struct Pair {
  const scene::Card *dragged = nullptr, *other = nullptr;
  Meetings meetings;
};

// The nearest other organisation with which there is something to share.
Pair pair_of(const CanvasFrame& frame) {
  const auto* move = frame.gesture<editor::MoveGesture>();
  if (move == nullptr || move->cards.size() != 1 || move->cards[0].kind != Kind::organisation) return {};
  Pair pair{frame.scene.find(move->cards[0]), nullptr, {}};
  if (pair.dragged == nullptr) return {};
  const Rect& box = pair.dragged->box_in_world;
  double least = near_by;
  for (const std::uint32_t place : frame.scene.cards_near(box.grown(near_by))) {
    const scene::Card& card = frame.scene.cards()[place];
    const double far = distance_between(card.box_in_world, box);
    if (card.ref.kind != Kind::organisation || &card == pair.dragged || far >= least) continue;
    Meetings meetings =
        meetings_of(frame.scene.claims(), pair.dragged->ref.as<Organisation>(), card.ref.as<Organisation>());
    if (meetings.empty()) continue;
    least = far;
    pair.other = &card;
    pair.meetings = std::move(meetings);
  }
  return pair;
}

const CardWords& words_of(const CanvasFrame& frame, const scene::Card& card) {
  return frame.words.card(static_cast<std::size_t>(&card - frame.scene.cards().data()));
}

// --- The cards

void light(std::vector<ClaimWords>& claims, const Meetings& meetings, OrganisationId whose, bool needs) {
  for (ClaimWords& claim : claims) {
    claim.lit = std::any_of(meetings.begin(), meetings.end(), [&](const Meeting& one) {
      return one.asset == claim.asset && (needs ? one.taker : one.giver) == whose;
    });
  }
}

void draw_lit(const CanvasFrame& frame, const scene::Card& card, const Meetings& meetings, double lift) {
  CardWords words = words_of(frame, card);
  light(words.needs, meetings, card.ref.as<Organisation>(), true);
  light(words.strengths, meetings, card.ref.as<Organisation>(), false);
  draw_card(frame.brush, words, card.box_in_world, lift);
}

// --- The threads. Those of cards beside each other lead over their tops, as a bridge; those of cards above
// each other around their right sides, or the left ones where there is no room. They are laid out for the
// first case and turned for the other.

Vec2 turned(Vec2 v, bool turn) { return turn ? Vec2{v.y, v.x} : v; }

struct Thread {
  Vec2 start, control_1, control_2, end;
  Rect name;
  std::string text;
  Colour colour;
};

struct Sides {
  Rect giver, taker;                 // on the screen, turned
  bool turn = false, beyond = false; // … below instead of above; to the right instead of the left
};

// The curve whose middle is a point: (start + 3 control_1 + 3 control_2 + end) / 8.
void lead_through(Thread& thread, Vec2 middle) {
  const double out = (middle.y - (thread.start.y + thread.end.y) / 8) / 0.75;
  const double along = (middle.x - (thread.start.x + thread.end.x) / 2) / 0.75;
  thread.control_1 = {thread.start.x + along, out};
  thread.control_2 = {thread.end.x + along, out};
}

double anchor(const Rect& own, const Rect& other, double inset) {
  const double within = std::min(inset, own.width() / 2);
  return own.centre().x < other.centre().x ? own.max.x - within : own.min.x + within;
}

// Number `place` of `count` between two cards; its name is `size` large.
void lay_out(Thread& thread, const Sides& sides, std::size_t place, std::size_t count, Vec2 size) {
  const Rect &a = sides.giver, &b = sides.taker;
  const auto number = static_cast<double>(place);
  const double inset = anchor_inset + anchor_step * number;
  const double edge = sides.beyond ? 1 : -1;
  const auto side = [&](const Rect& box) { return edge > 0 ? box.max.y : box.min.y; };
  thread.start = {anchor(a, b, inset), side(a)};
  thread.end = {anchor(b, a, inset), side(b)};
  const double outermost = edge > 0 ? std::max(a.max.y, b.max.y) : std::min(a.min.y, b.min.y);
  Vec2 middle{(thread.start.x + thread.end.x) / 2, outermost + edge * (first_thread + thread_step * number)};
  if (sides.turn) { // names stand in a column, their left sides in line
    const double row = number - static_cast<double>(count - 1) / 2;
    middle = {(a.centre().x + b.centre().x) / 2 + row * thread_step,
              outermost + edge * (first_thread + size.x / 2)};
  }
  lead_through(thread, middle);
  const Vec2 centre = turned(middle, sides.turn);
  thread.name = {centre - size * 0.5, centre + size * 0.5};
  for (Vec2* point : {&thread.start, &thread.control_1, &thread.control_2, &thread.end}) {
    *point = turned(*point, sides.turn);
  }
}

bool beside_each_other(const Rect& a, const Rect& b) {
  const double across = std::max(b.min.x - a.max.x, a.min.x - b.max.x);
  return across >= std::max(b.min.y - a.max.y, a.min.y - b.max.y);
}

Sides sides_of(const CanvasFrame& frame, const Rect& giver, const Rect& taker, std::size_t count) {
  Sides sides{frame.brush.on_screen(giver), frame.brush.on_screen(taker), !beside_each_other(giver, taker)};
  const double high = first_thread + thread_step * static_cast<double>(count);
  const double top = std::min(sides.giver.min.y, sides.taker.min.y);
  const Rect visible = frame.editor.visible_on_screen;
  const double right = std::max(sides.giver.max.x, sides.taker.max.x) + first_thread + widest_name;
  sides.beyond = sides.turn ? right <= visible.max.x : top - high < visible.min.y;
  if (!sides.turn) return sides;
  for (Rect* box : {&sides.giver, &sides.taker}) *box = {turned(box->min, true), turned(box->max, true)};
  return sides;
}

Thread thread_of(const CanvasFrame& frame, const Pair& pair, std::size_t place, std::size_t count) {
  const Meeting& meeting = pair.meetings[place];
  const bool gives = Ref(meeting.giver) == pair.dragged->ref;
  const scene::Card &giver = gives ? *pair.dragged : *pair.other,
                    &taker = gives ? *pair.other : *pair.dragged;
  const Type type = frame.brush.theme.label;
  Thread thread;
  thread.text = shortened(type, editor::title_of(editor::plan_of(frame.editor), meeting.asset), widest_name);
  thread.colour = frame.brush.theme.party(words_of(frame, giver).party).fill;
  const Vec2 size{text_width(type, thread.text) + 2 * name_padding, type.line + 6};
  lay_out(thread, sides_of(frame, giver.box_in_world, taker.box_in_world, count), place, count, size);
  return thread;
}

// With a light edge, so that it is seen on other lines and cards.
void draw_thread(const CanvasFrame& frame, const Thread& thread) {
  ImDrawList* list = frame.brush.list;
  const Vec2 way = thread.end - thread.control_2;
  const Vec2 along = way * (arrow / std::max(1.0, length(way))), across{-along.y * 0.5, along.x * 0.5};
  const Vec2 foot = thread.end - along;
  const auto stroke = [&](Colour colour, double width) {
    list->AddBezierCubic(im(thread.start), im(thread.control_1), im(thread.control_2), im(foot),
                         colour.packed(), static_cast<float>(width));
  };
  stroke(frame.brush.theme.canvas.faded(0.9), thread_width + 3);
  stroke(thread.colour, thread_width);
  list->AddTriangleFilled(im(thread.end), im(foot + across), im(foot - across), thread.colour.packed());
  list->AddCircleFilled(im(thread.start), 4, thread.colour.packed());
}

void draw_name(const CanvasFrame& frame, const Thread& thread) {
  const Theme& theme = frame.brush.theme;
  const double radius = thread.name.height() / 2;
  fill_rect(frame.brush.list, thread.name, theme.panel, radius);
  stroke_rect(frame.brush.list, thread.name, thread.colour, radius, 1.5);
  draw_text(frame.brush.list, theme.label, 1, thread.name.min + Vec2{name_padding, 3}, theme.text,
            thread.text);
}

void list_meeting(const CanvasFrame& frame, const Meeting& meeting, const Rect& rect) {
  const Plan& plan = editor::plan_of(frame.editor);
  const std::string asset = editor::title_of(plan, meeting.asset),
                    giver = editor::title_of(plan, meeting.giver),
                    taker = editor::title_of(plan, meeting.taker);
  const std::string name = said("{} has {}, which {} needs", {giver, asset, taker});
  add_node(frame.screen, {.name = name, .rect = rect}, name);
}

void draw_pair(const CanvasFrame& frame, Pair pair) {
  draw_lit(frame, *pair.other, pair.meetings, 0.5);
  draw_lit(frame, *pair.dragged, pair.meetings, 1);
  if (frame.brush.detail() != Detail::whole) return;
  pair.meetings = best_of(std::move(pair.meetings));
  std::vector<Thread> threads;
  for (std::size_t i = 0; i < pair.meetings.size(); ++i) {
    threads.push_back(thread_of(frame, pair, i, pair.meetings.size()));
  }
  for (const Thread& thread : threads) draw_thread(frame, thread);
  for (std::size_t i = 0; i < threads.size(); ++i) {
    draw_name(frame, threads[i]);
    list_meeting(frame, pair.meetings[i], threads[i].name);
  }
}

// "BestCities and ICCA: ICCA brings Education to BestCities."
void say_what_came_of(const CanvasFrame& frame, const CanvasMemory::Nearness& near) {
  const Plan& plan = editor::plan_of(frame.editor);
  const std::vector<editor::Step>& past = frame.editor.history.past;
  const bool is_next_step = !past.empty() && past.back().plan == near.plan; // else the drag was given up
  const bool are_there = plan.organisations.find(near.dragged) && plan.organisations.find(near.other);
  if (!is_next_step || !are_there) return;
  const analysis::Fit fit = analysis::fit(plan, frame.scratch.holdings.of(plan), near.dragged, near.other);
  announce(frame.screen, said("{} and {}: {}", {editor::title_of(plan, near.dragged),
                                                editor::title_of(plan, near.other), reasons(plan, fit)}));
}

} // namespace

void show_nearness(const CanvasFrame& frame) {
  CanvasMemory::Nearness& near = frame.memory().nearness;
  if (!frame.has_gesture()) {
    if (near.plan != nullptr) say_what_came_of(frame, near);
    near = {};
    return;
  }
  Pair pair = pair_of(frame);
  near = {};
  if (pair.other == nullptr) return;
  near = {frame.editor.history.present.plan, pair.dragged->ref.as<Organisation>(),
          pair.other->ref.as<Organisation>()};
  draw_pair(frame, std::move(pair));
}

} // namespace cg::ui
