#include "app/app.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "base/text.hpp"
#include "editor/wording.hpp"
#include "format/cards.hpp"
#include "format/csv.hpp"
#include "format/json.hpp"
#include "format/themes.hpp"
#include "host/fonts.hpp"
#include "imgui.h"
#include "imgui_internal.h"

namespace cg::app {

namespace {

constexpr double mirror_seconds = 0.1;
constexpr const char* kept_key = "latest";
constexpr const char* unreadable_key = "unreadable";
constexpr const char* appearance_key = "appearance";
constexpr const char* themes_path = "assets/themes.json";

template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

ui::Modifiers from_host(const host::Modifiers& held) {
  return {held.shift, held.control, held.alt, held.meta, held.primary};
}
ui::Pointer from_host(host::PointerKind kind) {
  switch (kind) {
    case host::PointerKind::touch: return ui::Pointer::touch;
    case host::PointerKind::pen: return ui::Pointer::pen;
    case host::PointerKind::mouse: break;
  }
  return ui::Pointer::mouse;
}
// ImGui counts left, right, middle; the DOM left, middle, right.
int imgui_button(int dom_button) { return dom_button == 0 ? 0 : 3 - dom_button; }

std::uint32_t rgb(ui::Colour colour) {
  return static_cast<std::uint32_t>(colour.r) << 16 | static_cast<std::uint32_t>(colour.g) << 8 | colour.b;
}

Result<PlanPtr> read_plan(const std::string& bytes) {
  Result<Plan> plan = format::read(bytes);
  if (!plan) return plan.error();
  return std::make_shared<const Plan>(std::move(plan).value());
}

Result<editor::ThemesPtr> read_themes(const std::string& bytes) {
  Result<Themes> themes = format::read_themes(bytes);
  if (!themes) return themes.error();
  return std::make_shared<const analysis::ThemeIndex>(std::move(themes).value());
}
// In the later part of the program (cmake/later-part.txt): nobody asks for the themes before it is here.
Result<editor::ThemesPtr> (*volatile read_themes_later)(const std::string&) = read_themes;

// … and so is this.
Result<format::Rows> (*volatile read_csv_later)(std::string_view) = format::read_csv;

constexpr const char* file_types = ".json,application/json,.csv,.tsv,.txt,text/csv";

// By its name; a plan that somebody called a text is one all the same.
bool is_table(const host::FileArrived& file) {
  const std::string name = folded(file.name);
  const std::string ending = name.size() > 4 ? name.substr(name.size() - 4) : std::string();
  return (ending == ".csv" || ending == ".tsv" || ending == ".txt") && file.bytes.substr(0, 1) != "{";
}

// What must find done what came before it: a key, a node that is activated, an option that is chosen.
bool builds_on_the_last(const host::Event& event) {
  return std::holds_alternative<host::KeyPressed>(event) || std::holds_alternative<host::NodeKey>(event) ||
         std::holds_alternative<host::NodeActivated>(event) ||
         std::holds_alternative<host::OptionChosen>(event);
}
// What is done only when a frame has drawn the control that it was meant for.
bool is_decided(const ui::Input& input) {
  const auto left = [](const ui::FieldEvent& field) { return field.phase != ui::FieldEvent::Phase::edited; };
  return !input.activated.empty() || !input.chosen.empty() ||
         std::any_of(input.fields.begin(), input.fields.end(), left);
}

bool is_entered(const host::Event& event) {
  const auto* left = std::get_if<host::FieldLeft>(&event);
  return left != nullptr && left->by_enter;
}

// ImGui takes one change of a button a frame: some may not be seen yet.
bool a_button_waits() {
  for (const ImGuiInputEvent& event : ImGui::GetCurrentContext()->InputEventsQueue) {
    if (event.Type == ImGuiInputEventType_MouseButton) return true;
  }
  return false;
}

} // namespace

App::App(host::Host& host) : host_(host) {
  last_frame_at_ = host_.seconds();
  host_.load(kept_key);
}

void App::frame() {
  const std::uint32_t focused_before = input_.focused;
  take_events();
  input_.focus_just_moved = input_.focused != focused_before;
  perform(editor::Tick{});
  tell_look();
  const editor::Camera camera_before = editor_.camera;
  ui::take_motion(editor_, scratch_, input_, actions_);
  perform_actions();
  const editor::Camera camera = editor_.camera;
  draw_frame();
  perform_actions();
  in_motion_ = editor_.camera != camera_before || !std::holds_alternative<editor::NoGesture>(editor_.gesture);
  if (editor_.camera != camera) draw_what_moved();
  carry_out_requests();
  tell_window();
  plan_next_frame();
}

void App::perform_actions() {
  const editor::Actions actions = std::exchange(actions_, {});
  if (!actions.empty()) settle_frames_ = 3;
  for (const editor::Action& action : actions) perform(action);
}

// The camera moved by what was drawn (a key, a card to be seen, a gesture that has just begun): drawn again,
// so that the page shows one picture for each movement instead of two. What the first pass asked for stays
// asked for.
void App::draw_what_moved() {
  ui::Requests before = std::move(requests_);
  draw_frame();
  if (!requests_.focus) requests_.focus = before.focus;
  requests_.announcements.insert(requests_.announcements.begin(), before.announcements.begin(),
                                 before.announcements.end());
  requests_.want_frames_until(before.frames_until);
  perform_actions();
}

// A quick hand, or a slow computer, puts several decisions into one frame: an option chosen and the button
// under it pressed, a dialog closed and a key. Each is done at the end of its frame, so the next waits for
// the frame after, and with it all that came later. Before the tab goes there is no frame after.
void App::take_events() {
  bool going = false;
  for (host::Event& event : host_.drain()) {
    going = going || std::holds_alternative<host::Hidden>(event);
    waiting_.push_back(std::move(event));
  }
  if (!waiting_.empty()) settle_frames_ = 3;
  std::size_t taken = 0;
  bool entered = false;
  focus_went_on_ = false;
  for (; taken < waiting_.size(); ++taken) {
    if (!going && builds_on_the_last(waiting_[taken]) && (a_button_waits() || is_decided(input_))) break;
    const auto* focused = std::get_if<host::NodeFocused>(&waiting_[taken]);
    entered = entered || is_entered(waiting_[taken]);
    focus_went_on_ = focus_went_on_ || (entered && focused != nullptr && focused->node != 0);
    take(waiting_[taken]);
  }
  waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(taken));
}

// The part of a frame between the inbox and the actions. The actions that `draw` emits are performed after
// it, so the whole frame shows one state.
void App::draw_frame() {
  ImGuiIO& io = ImGui::GetIO();
  const double now = host_.seconds();
  io.DisplaySize = ImVec2(static_cast<float>(size_.x), static_cast<float>(size_.y));
  const auto density = static_cast<float>(pixels_per_unit_);
  io.DisplayFramebufferScale = ImVec2(density, density);
  io.DeltaTime = static_cast<float>(std::clamp(now - last_frame_at_, 0.001, 0.1));
  last_frame_at_ = now;
  requests_ = {};
  ui::Screen screen{semantics_,      theme(), input_,          scratch_.drafts, requests_,
                    scratch_.memory, now,     reduced_motion_, size_,           pixels_per_unit_};
  const bool escape_is_taken = ui::escape_is_taken(scratch_.memory); // by what stands open before it closes
  ImGui::NewFrame();
  semantics_.begin_frame();
  ui::begin_screen(screen);
  ui::draw(editor_, scratch_, screen, actions_);
  ui::end_screen(screen);
  ui::take_keys(editor_, scratch_, screen, escape_is_taken, actions_);
  ImGui::Render();
  const ui::Modifiers held = input_.modifiers;
  input_ = {.focused = input_.focused,
            .pointer = input_.pointer,
            .pen_seen = input_.pen_seen,
            .modifiers = held,
            .pointer_at = input_.pointer_at,
            .clicks = input_.clicks};
}

void App::perform(const editor::Action& action) {
  const editor::Moment moment{host_.now_milliseconds(), host_.random_bits()};
  auto [next, effects] = editor::update(std::move(editor_), action, moment);
  editor_ = std::move(next);
  for (const editor::Effect& effect : effects) carry_out(effect);
}

void App::carry_out(const editor::Effect& effect) {
  settle_frames_ = 3;
  std::visit(Overloaded{
                 [&](const editor::PickFile&) { host_.pick_file(file_types); },
                 [&](const editor::SaveFile& save) {
                   host_.download(format::file_name(*save.plan), format::write(*save.plan),
                                  "application/json");
                 },
                 [&](const editor::StorePlan& store) { host_.store(kept_key, format::write(*store.plan)); },
                 [&](const editor::FetchExample& fetch) { host_.fetch_asset(fetch.path); },
                 [&](const editor::FetchThemes&) { host_.fetch_asset(themes_path); },
                 [&](const editor::ReadTable& table) {
                   perform(editor::TableRead{table.name, read_csv_later(table.bytes)});
                 },
                 [&](const editor::FetchLaterPart&) { host_.fetch_later_part(); },
                 [&](const editor::KeepAppearance&) {
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

// The elements of the page follow what moves ten times a second at most: nobody reads them faster, and moving
// hundreds of them costs the browser more than drawing. Whatever else changes is mirrored at once.
void App::mirror_semantics() {
  const double due = mirrored_at_ + mirror_seconds;
  if (in_motion_ && last_frame_at_ < due && !requests_.focus) {
    requests_.want_frame_at(due);
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

void App::take(const host::Event& event) {
  std::visit(
      Overloaded{
          [&](const host::KeyPressed& key) {
            input_.modifiers = from_host(key.modifiers);
            if (key.key == " " && !key.repeat) perform(editor::HoldSpace{true});
            input_.keys.push_back({key.key, input_.modifiers});
          },
          [&](const host::KeyReleased& key) {
            if (key.key == " ") perform(editor::HoldSpace{false});
          },
          [&](const host::NodeActivated& node) { input_.activated.push_back(node.node); },
          [&](const host::NodeFocused& node) { input_.focused = node.node; },
          [&](const host::NodeRevealed& node) { input_.revealed = node.node; },
          [&](const host::NodeKey& key) {
            input_.modifiers = from_host(key.modifiers);
            // A card that was clicked has the focus, and the hand goes on to the space bar to pan.
            if (key.key == " " && key.node == scratch_.memory.pressed_focus)
              return perform(editor::HoldSpace{true});
            input_.node_keys.push_back({key.node, key.key, input_.modifiers});
          },
          [&](const host::FieldEdited& field) {
            input_.fields.push_back({field.node, ui::FieldEvent::Phase::edited, field.text, false});
          },
          [&](const host::FieldLeft& field) {
            const auto phase = field.kept ? ui::FieldEvent::Phase::kept : ui::FieldEvent::Phase::cancelled;
            input_.fields.push_back({field.node, phase, field.text, field.by_enter});
          },
          [&](const host::OptionChosen& option) {
            input_.chosen.push_back({option.node, option.index});
          },
          [&](const host::FileArrived& file) { take_file(file); },
          [&](const host::TextPasted& paste) { take_paste(paste.text); },
          [&](const host::CopyRequested& copy) { perform(editor::CopySelected{copy.cut}); },
          [&](const host::Loaded& loaded) { take_kept(loaded); },
          [&](const host::Stored& stored) {
            if (stored.key == kept_key) perform(editor::StoreDone{stored.error});
          },
          [&](const host::LaterPartArrived& part) { perform(editor::LaterPartDone{part.error}); },
          [&](const host::AssetArrived& asset) {
            if (asset.path == themes_path) return take_themes(asset);
            perform(editor::PlanArrived{asset.error.empty() ? read_plan(asset.bytes) : Error{"", asset.error},
                                        asset.path, true});
          },
          [&](const host::Resized& resized) {
            size_ = resized.size;
            pixels_per_unit_ = resized.pixels_per_unit;
          },
          [&](const host::Hidden&) { perform(editor::StoreNow{}); },
          [&](const host::Blurred&) {
            perform(editor::DropGesture{});
            perform(editor::HoldSpace{false});
            ImGui::GetIO().ClearInputMouse();
          },
          [&](const host::FontsChanged&) {
            host::forget_glyphs();
            ui::forget_text_layouts();
          },
          [&](const host::PreferencesChanged& wanted) {
            reduced_motion_ = wanted.reduced_motion;
            system_look_ = {wanted.dark, wanted.more_contrast, wanted.forced_colours};
          },
          [&](const host::SettingArrived& setting) {
            if (setting.key != appearance_key) return;
            perform(editor::AppearanceArrived{editor::appearance_from(setting.text)});
          },
          [&](const auto& other) { take_pointer(other); },
      },
      event);
}

void App::take_pointer(const host::Event& event) {
  ImGuiIO& io = ImGui::GetIO();
  const auto move_to = [&](Vec2 at) {
    input_.pointer_at = {std::floor(at.x), std::floor(at.y)}; // as ImGui takes it
    io.AddMousePosEvent(static_cast<float>(at.x), static_cast<float>(at.y));
  };
  const auto point_with = [&](host::PointerKind kind) {
    input_.pointer = from_host(kind);
    input_.pen_seen = input_.pen_seen || kind == host::PointerKind::pen;
  };
  std::visit(Overloaded{
                 [&](const host::PointerMoved& moved) {
                   point_with(moved.kind);
                   input_.modifiers = from_host(moved.modifiers);
                   move_to(moved.at);
                 },
                 [&](const host::PointerPressed& pressed) {
                   point_with(pressed.kind);
                   input_.modifiers = from_host(pressed.modifiers);
                   input_.clicks = pressed.clicks;
                   move_to(pressed.at);
                   io.AddMouseButtonEvent(imgui_button(pressed.button), true);
                 },
                 [&](const host::PointerReleased& released) {
                   input_.modifiers = from_host(released.modifiers);
                   move_to(released.at);
                   io.AddMouseButtonEvent(imgui_button(released.button), false);
                 },
                 [&](const host::PointerCancelled&) {
                   perform(editor::DropGesture{});
                   scratch_.canvas.press = {};
                   io.ClearInputMouse();
                 },
                 [&](const host::PointerLeft&) { io.AddMousePosEvent(-FLT_MAX, -FLT_MAX); },
                 [&](const host::Wheel& wheel) {
                   input_.modifiers = from_host(wheel.modifiers);
                   input_.wheel = input_.wheel + wheel.delta;
                   input_.wheel_is_pinch = wheel.pinch || wheel.modifiers.control;
                   move_to(wheel.at);
                 },
                 [&](const host::Pinch& pinch) {
                   const Vec2 centroid = pinch.centroid - editor_.canvas_on_screen.min;
                   perform(editor::PanBy{pinch.moved});
                   perform(editor::ZoomBy{pinch.scale, centroid});
                 },
                 [](const auto&) {},
             },
             event);
}

void App::take_file(const host::FileArrived& file) {
  if (!file.error.empty()) {
    perform(editor::PlanArrived{Error{file.name, file.error}, file.name, false});
    return;
  }
  if (is_table(file)) {
    perform(editor::TableArrived{file.name, file.bytes});
  } else {
    perform(editor::PlanArrived{read_plan(file.bytes), file.name, false});
  }
}

void App::take_themes(const host::AssetArrived& asset) {
  perform(
      editor::ThemesArrived{asset.error.empty() ? read_themes_later(asset.bytes) : Error{"", asset.error}});
}

void App::take_kept(const host::Loaded& loaded) {
  if (!loaded.found && loaded.error.empty()) return;
  if (!loaded.error.empty()) {
    perform(editor::KeptArrived{{nullptr, loaded.error}});
    return;
  }
  Result<PlanPtr> plan = read_plan(loaded.bytes);
  if (plan) {
    perform(editor::KeptArrived{{plan.value(), ""}});
  } else {
    host_.store(unreadable_key, loaded.bytes); // the next plan takes its place: nothing is lost
    perform(editor::KeptArrived{{nullptr, describe(plan.error())}});
  }
}

// Cards copied here or in another tab, or plain text.
void App::take_paste(const std::string& text) {
  editor::Paste paste;
  Result<Plan> cards = format::read_records(text);
  if (cards) {
    for_each_record(cards.value(), [&](const AnyRecord& record) { paste.records.push_back(record); });
  } else {
    paste.text = text;
  }
  perform(std::move(paste));
}

} // namespace cg::app
