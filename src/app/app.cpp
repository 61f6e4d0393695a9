// One frame, what it asks of the world, and when the next one comes. What the world says is in events.cpp.
#include "app/app.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "app/visit.hpp"
#include "base/language.hpp"
#include "editor/wording.hpp"
#include "format/cards.hpp"
#include "format/csv.hpp"
#include "format/json.hpp"
#include "imgui.h"
#include "imgui_internal.h"
#include "scene/scene.hpp"
#include "ui/canvas/table_picture.hpp"
#include "ui/mirrored.hpp"

namespace cg::app {

namespace {

constexpr double mirror_seconds = 0.1;

std::uint32_t rgb(ui::Colour colour) {
  return static_cast<std::uint32_t>(colour.r) << 16 | static_cast<std::uint32_t>(colour.g) << 8 | colour.b;
}

// In the later part of the program (cmake/later-part.txt): no table comes here before it.
Result<format::Rows> (*volatile read_csv_later)(std::string_view) = format::read_csv;

constexpr const char* file_types = ".json,application/json,.csv,.tsv,.txt,text/csv";

} // namespace

App::App(host::Host& host) : host_(host) {
  last_frame_at_ = host_.seconds();
  scene::set_router(nullptr);
  host_.load(kept_key);
}

void App::frame() {
  const std::uint32_t focused_before = input_.focused;
  const editor::Camera camera_before = editor_.camera;
  take_events();
  follow_language();
  input_.focus_just_moved = input_.focused != focused_before;
  perform(editor::Tick{});
  tell_look();
  ui::take_motion(editor_, scratch_, input_, actions_);
  perform_actions();
  const editor::Camera camera = editor_.camera;
  draw_frame();
  perform_what_was_drawn();
  in_motion_ = editor_.camera != camera_before || !std::holds_alternative<editor::NoGesture>(editor_.gesture);
  if (editor_.camera != camera) draw_what_moved();
  rest_after_motion();
  carry_out_requests();
  tell_window();
  plan_next_frame();
}

void App::rest_after_motion() {
  if (motion_came_ && in_motion_) {
    rests_at_ = last_frame_at_ + mirror_seconds;
  } else if (motion_came_) {
    settle_frames_ = settling;
  } else if (rests_at_ != 0 && last_frame_at_ >= rests_at_) {
    rests_at_ = 0;
    settle_frames_ = std::max(settle_frames_, settling - 1);
  }
}

void App::perform_actions() {
  const editor::Actions actions = std::exchange(actions_, {});
  for (const editor::Action& action : actions.all()) perform(action);
}

void App::perform_what_was_drawn() {
  if (!actions_.empty()) settle_frames_ = settling;
  perform_actions();
}

// The camera moved by what was drawn (a key, a card to be seen, a gesture that has just begun): drawn again,
// so that the page shows one picture for each movement instead of two. What the first pass asked for stays
// asked for.
void App::draw_what_moved() {
  ui::Requests before = std::move(requests_);
  if (scratch_.canvas.picture) scratch_.canvas.picture->take_back();
  draw_frame();
  if (!requests_.focus) requests_.focus = before.focus;
  requests_.announcements.insert(requests_.announcements.begin(), before.announcements.begin(),
                                 before.announcements.end());
  requests_.want_frames_until(before.frames_until);
  if (before.frame_at) requests_.want_frame_at(*before.frame_at);
  perform_what_was_drawn();
}

// The part of a frame between the inbox and the actions. The actions that `draw` emits are performed after
// it, so the whole frame shows one state.
void App::draw_frame() {
  const bool escape_is_taken = ui::escape_is_taken(scratch_.memory); // by what stands open before it closes
  begin_picture();
  requests_ = {};
  ui::Screen screen{semantics_,      theme(),        input_,          scratch_.drafts, requests_,
                    scratch_.memory, last_frame_at_, reduced_motion_, size_,           pixels_per_unit_};
  semantics_.begin_frame();
  ui::begin_screen(screen);
  ui::draw(editor_, scratch_, screen, actions_);
  ui::end_screen(screen);
  ui::take_keys(editor_, scratch_, screen, escape_is_taken, actions_);
  end_picture();
  const ui::Modifiers held = input_.modifiers;
  input_ = {.focused = input_.focused,
            .pointer = input_.pointer,
            .for_fingers = input_.for_fingers,
            .pen_seen = input_.pen_seen,
            .modifiers = held,
            .pointer_at = input_.pointer_at,
            .clicks = input_.clicks};
}

// ImGui's own work stands apart from what is drawn: one function of it all would be so large that the browser
// takes long to make it fast, in the first second of all.
[[gnu::noinline]] void App::begin_picture() {
  ImGuiIO& io = ImGui::GetIO();
  const double now = host_.seconds();
  io.DisplaySize = ImVec2(static_cast<float>(size_.x), static_cast<float>(size_.y));
  const auto density = static_cast<float>(pixels_per_unit_);
  io.DisplayFramebufferScale = ImVec2(density, density);
  io.DeltaTime = static_cast<float>(std::clamp(now - last_frame_at_, 0.001, 0.1));
  last_frame_at_ = now;
  ImGui::NewFrame();
}

[[gnu::noinline]] void App::end_picture() {
  ImGui::Render();
  if (reads_right_to_left()) {
    semantics_.mirror_rectangles(size_.x);
    ui::mirror_picture(*ImGui::GetDrawData());
    if (scratch_.canvas.picture) scratch_.canvas.picture->mirror(size_.x * pixels_per_unit_);
    for (Rect& box : requests_.covered) box = mirrored(box, size_.x);
  }
}

void App::perform(const editor::Action& action) {
  const editor::Moment moment{host_.now_milliseconds(), host_.random_bits()};
  auto [next, effects] = editor::update(std::move(editor_), action, moment);
  editor_ = std::move(next);
  for (const editor::Effect& effect : effects) carry_out(effect);
}

void App::carry_out(const editor::Effect& effect) {
  settle_frames_ = settling;
  std::visit(Overloaded{
                 [&](const editor::PickFile&) { host_.pick_file(file_types); },
                 [&](const editor::SaveFile& save) {
                   host_.download(format::file_name(*save.plan), file_of(save.plan), "application/json");
                 },
                 [&](const editor::StorePlan& wanted) { store(wanted); },
                 [&](const editor::FetchExample& fetch) { host_.fetch_asset(fetch.path); },
                 [&](const editor::FetchThemes&) { host_.fetch_asset(themes_path); },
                 [&](const editor::ReadTable& table) {
                   perform(editor::TableRead{table.name, read_csv_later(table.bytes)});
                 },
                 [&](const editor::FetchLaterPart&) { host_.fetch_later_part(); },
                 [&](const editor::KeepAppearance&) {
                   // A language that did not arrive is asked for again when it is chosen again.
                   asked_language_ = spoken_language();
                   host_.keep_setting(appearance_key, editor::text_of(editor_.appearance));
                 },
                 [&](const editor::CopyRecords& copy) {
                   host_.copy_text(format::write_records(*copy.plan, copy.records));
                 },
                 [&](const editor::Announce& announce) { host_.announce(announce.sentence); },
                 [&](const editor::FocusField& focus) { scratch_.focus_field = focus; },
                 [&](const editor::FocusCard& focus) { scratch_.focus_card = focus.card; },
             },
             effect);
}

void App::store(const editor::StorePlan& wanted) {
  written_plan_ = nullptr;
  if (wanted.whole) kept_.plan = nullptr;
  kept_ = format::cut(wanted.plan, kept_, written_);
  std::vector<host::StoredPiece> pieces;
  pieces.reserve(kept_.pieces.size());
  for (const format::Piece& piece : kept_.pieces) {
    pieces.push_back({piece.number, piece.is_new ? static_cast<std::uint32_t>(piece.bytes) : 0});
  }
  host_.store(kept_key, pieces, written_);
  if (wanted.plan == editor_.history.present.plan && editor::is_in_a_file(editor_)) {
    host_.keep_setting(saved_key, std::to_string(format::mark_of(kept_).bits()));
  }
}

void App::take_stored(const host::Stored& stored) {
  if (stored.key != kept_key) return;
  if (!stored.wants_all) return perform(editor::StoreDone{stored.error});
  CG_CHECK(editor_.storing_plan != nullptr); // it is answered for this one, or for one before it
  store({editor_.storing_plan, true});
}

const std::string& App::file_of(const PlanPtr& plan) {
  if (std::exchange(written_plan_, plan) != plan) written_ = format::write(*plan, std::move(written_));
  return written_;
}

// The elements of the page follow what moves ten times a second at most: nobody reads them faster, and moving
// hundreds of them costs the browser more than drawing. Whatever else changes is mirrored at once. The next
// step of a movement, or its rest, comes soon enough: no frame is drawn for the mirror alone.
void App::mirror_semantics() {
  const double due = mirrored_at_ + mirror_seconds;
  if (in_motion_ && last_frame_at_ < due && !requests_.focus) {
    if (rests_at_ == 0) requests_.want_frame_at(due);
    return;
  }
  mirrored_at_ = last_frame_at_;
  const std::string difference = semantics_.take_difference();
  if (!difference.empty()) host_.mirror(difference);
}

void App::carry_out_requests() {
  mirror_semantics();
  // A quick hand pressed Enter, then Tab, and types in the next field already: it keeps the focus.
  if (requests_.focus && !focus_went_on_) host_.focus(requests_.focus->node, requests_.focus->select_all);
  for (const std::string& sentence : requests_.announcements) host_.announce(sentence);
  if (shown_cursor_ != requests_.cursor) host_.set_cursor(shown_cursor_ = requests_.cursor);
}

// The browser's language until another one is chosen; what is asked for arrives before the first frame when
// the page knew it, and else a moment later.
void App::follow_language() {
  const std::string wanted(editor::language_of(editor_.appearance, system_language_));
  if (wanted != asked_language_) host_.fetch_language(asked_language_ = wanted);
}

const ui::TablePicture* App::table_picture() const {
  const ui::TablePicture* picture = scratch_.canvas.picture.get();
  return picture != nullptr && picture->is_shown() ? picture : nullptr;
}

std::vector<PixelBox> App::covered() const {
  const auto first = [this](double edge) { return std::llround(std::ceil(edge * pixels_per_unit_)); };
  const auto last = [this](double edge) { return std::llround(std::floor(edge * pixels_per_unit_)); };
  std::vector<PixelBox> boxes;
  for (const Rect& box : requests_.covered)
    boxes.push_back({first(box.min.x), first(box.min.y), last(box.max.x), last(box.max.y)});
  return boxes;
}

const ui::Theme& App::theme() const {
  return ui::theme_of(ui::shown_theme(editor_.appearance.theme, system_look_));
}

// The page around the canvas, and its fields, are as what is drawn.
void App::tell_look() {
  const ui::Theme& shown = theme();
  host_.set_look({.colours = {rgb(shown.canvas), rgb(shown.text), rgb(shown.muted), rgb(shown.panel),
                              rgb(shown.accent), rgb(shown.on_accent), rgb(shown.accent_soft)},
                  .dark = shown.dark,
                  .scale = editor_.appearance.size_percent / 100.0,
                  .ring = shown.focus_width});
}

// The tab's title and the browser's question on leaving follow the plan.
void App::tell_window() {
  const bool unsaved = editor_.view != editor::View::start && editor::has_unsaved_changes(editor_);
  if (unsaved != shown_unsaved_) host_.set_unsaved(shown_unsaved_ = unsaved);
  std::string title = "Common Ground";
  if (editor_.view != editor::View::start) {
    title = (unsaved ? "• " : "") + editor::plan_title(editor::plan_of(editor_)) + " – " + title;
  }
  if (title != shown_title_) host_.set_title(shown_title_ = title);
}

void App::plan_next_frame() {
  moving_until_ = requests_.frames_until;
  if (ImGui::GetCurrentContext()->InputEventsQueue.Size > 0) settle_frames_ = std::max(settle_frames_, 2);
  if (settle_frames_ > 0) --settle_frames_;
  const bool settled = settle_frames_ == 0 && waiting_.empty() && actions_.empty();
  if (settled && !settled_) host_.settled();
  settled_ = settled;
  const double wait = seconds_to_next_frame();
  if (wait == 0) {
    host_.request_frames(1);
  } else if (wait > 0) {
    host_.wake_after(wait);
  }
}

double App::seconds_to_next_frame() const {
  if (settle_frames_ > 0 || moving_until_ > last_frame_at_ || !actions_.empty()) return 0;
  double wait = requests_.frame_at ? std::max(0.0, *requests_.frame_at - last_frame_at_) : -1;
  if (rests_at_ != 0) {
    const double rests_in = std::max(0.0, rests_at_ - last_frame_at_);
    wait = wait < 0 ? rests_in : std::min(wait, rests_in);
  }
  const auto wake_at = [&](std::int64_t due_ms) {
    const double due = std::max(0.0, static_cast<double>(due_ms - host_.now_milliseconds()) / 1000);
    wait = wait < 0 ? due : std::min(wait, due);
  };
  if (editor_.store_after_ms != 0) wake_at(editor_.store_after_ms);
  const editor::Notice& notice = editor_.notice;
  const bool leaves = notice.tone == editor::Notice::Tone::plain && !notice.text.empty();
  if (leaves) wake_at(notice.shown_at_ms + editor::notice_stay_ms);
  return wait;
}

} // namespace cg::app
