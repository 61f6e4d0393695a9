// What came in: each event of the host becomes actions at once, or input for the frame that is drawn next.
#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "app/app.hpp"
#include "app/visit.hpp"
#include "base/language.hpp"
#include "base/text.hpp"
#include "base/text_mark.hpp"
#include "format/cards.hpp"
#include "format/json.hpp"
#include "format/themes.hpp"
#include "host/fonts.hpp"
#include "imgui.h"
#include "imgui_internal.h"
#include "scene/route.hpp"
#include "ui/canvas/table_picture.hpp"

namespace cg::app {

namespace {

// Lines go round cards once the later part of the program is here, in which this is.
void (*volatile router)(scene::Connector&, const scene::Scene&) = scene::route_around;

constexpr const char* unreadable_key = "unreadable";

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

// By its name; a plan that somebody called a text is one all the same.
bool is_table(const host::FileArrived& file) {
  const std::string name = folded(file.name);
  const std::string ending = name.size() > 4 ? name.substr(name.size() - 4) : std::string();
  return (ending == ".csv" || ending == ".tsv" || ending == ".txt") && file.bytes.substr(0, 1) != "{";
}

// What only moves the view, or what a gesture holds.
bool is_motion(const host::Event& event) {
  return std::holds_alternative<host::Wheel>(event) || std::holds_alternative<host::PointerMoved>(event) ||
         std::holds_alternative<host::Pinch>(event);
}

bool is_of_graphics(const host::Event& event) {
  return std::holds_alternative<host::Resized>(event) ||
         std::holds_alternative<host::GraphicsRestored>(event);
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

// A distance on the page, and the arrow keys, where the picture is mirrored.
Vec2 as_laid_out_by(Vec2 distance) {
  return reads_right_to_left() ? Vec2{-distance.x, distance.y} : distance;
}
std::string as_laid_out_key(const std::string& key) {
  if (!reads_right_to_left()) return key;
  return key == "ArrowLeft" ? "ArrowRight" : key == "ArrowRight" ? "ArrowLeft" : key;
}

} // namespace

// A quick hand, or a slow computer, puts several decisions into one frame: an option chosen and the button
// under it pressed, a dialog closed and a key. Each is done at the end of its frame, so the next waits for
// the frame after, and with it all that came later. Before the tab goes there is no frame after.
void App::take_events() {
  bool going = false;
  for (host::Event& event : host_.drain()) {
    going = going || std::holds_alternative<host::Hidden>(event);
    if (is_of_graphics(event)) {
      take(event); // they are other already: what is drawn in this frame must know
      settle_frames_ = settling;
    } else {
      waiting_.push_back(std::move(event));
    }
  }
  motion_came_ = std::any_of(waiting_.begin(), waiting_.end(), is_motion);
  if (!std::all_of(waiting_.begin(), waiting_.end(), is_motion)) settle_frames_ = settling;
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

void App::take(const host::Event& event) {
  std::visit(
      Overloaded{
          [&](const host::KeyPressed& key) {
            input_.modifiers = from_host(key.modifiers);
            if (key.key == " " && !key.repeat) perform(editor::HoldSpace{true});
            // Before the button is let go, which may come in the same frame.
            const bool carries = !std::holds_alternative<editor::NoGesture>(editor_.gesture);
            if (key.key == "Escape" && carries) return perform(editor::DropGesture{});
            input_.keys.push_back({as_laid_out_key(key.key), input_.modifiers});
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
            input_.node_keys.push_back({key.node, as_laid_out_key(key.key), input_.modifiers});
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
          [&](const host::Stored& stored) { take_stored(stored); },
          [&](const host::LaterPartArrived& part) {
            perform(editor::LaterPartDone{part.error});
            if (part.error.empty()) scene::set_router(router);
          },
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
            forget_table_picture();
          },
          [&](const host::GraphicsRestored&) { forget_table_picture(); },
          [&](const host::PreferencesChanged& wanted) {
            reduced_motion_ = wanted.reduced_motion;
            system_look_ = {wanted.dark, wanted.more_contrast, wanted.forced_colours};
            system_language_ = wanted.language;
            if (wanted.coarse_pointer != coarse_pointer_) input_.for_fingers = wanted.coarse_pointer;
            coarse_pointer_ = wanted.coarse_pointer;
          },
          [&](const host::SettingArrived& setting) { take_setting(setting); },
          [&](const host::LanguageArrived& arrived) { take_language(arrived); },
          [&](const auto& other) { take_pointer(other); },
      },
      event);
}

void App::forget_table_picture() {
  if (scratch_.canvas.picture) scratch_.canvas.picture->forget();
}

/// A hand at a mouse moves it many times before it presses. Voice control and switches move it once, onto
/// what they press: that must still stand there.
void App::take_mouse_move() {
  if (mouse_moves_) input_.for_fingers = false;
  mouse_moves_ = true;
}

void App::take_pointer(const host::Event& event) {
  ImGuiIO& io = ImGui::GetIO();
  const auto move_to = [&](Vec2 at_on_page) {
    const Vec2 at = as_laid_out(at_on_page);
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
                   if (!is_pressed_ && moved.kind == host::PointerKind::mouse) take_mouse_move();
                   input_.modifiers = from_host(moved.modifiers);
                   move_to(moved.at);
                 },
                 [&](const host::PointerPressed& pressed) {
                   point_with(pressed.kind);
                   is_pressed_ = true;
                   mouse_moves_ = false;
                   input_.modifiers = from_host(pressed.modifiers);
                   input_.clicks = pressed.clicks;
                   move_to(pressed.at);
                   io.AddMouseButtonEvent(imgui_button(pressed.button), true);
                 },
                 [&](const host::PointerReleased& released) {
                   is_pressed_ = false;
                   if (released.kind == host::PointerKind::touch) input_.for_fingers = true;
                   input_.modifiers = from_host(released.modifiers);
                   move_to(released.at);
                   io.AddMouseButtonEvent(imgui_button(released.button), false);
                 },
                 [&](const host::PointerCancelled&) {
                   is_pressed_ = false;
                   perform(editor::DropGesture{});
                   scratch_.canvas.press = {};
                   io.ClearEventsQueue(); // the press may have come in the same frame
                   io.ClearInputMouse();
                 },
                 [&](const host::PointerLeft&) { io.AddMousePosEvent(-FLT_MAX, -FLT_MAX); },
                 [&](const host::Wheel& wheel) {
                   input_.modifiers = from_host(wheel.modifiers);
                   input_.wheel = input_.wheel + as_laid_out_by(wheel.delta);
                   input_.wheel_is_pinch = wheel.pinch || wheel.modifiers.control;
                   move_to(wheel.at);
                 },
                 [&](const host::Pinch& pinch) {
                   const Vec2 centroid = as_laid_out(pinch.centroid) - editor_.canvas_on_screen.min;
                   perform(editor::PanBy{as_laid_out_by(pinch.moved)});
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

void App::take_setting(const host::SettingArrived& setting) {
  if (setting.key == saved_key) saved_mark_ = setting.text;
  if (setting.key == appearance_key)
    perform(editor::AppearanceArrived{editor::appearance_from(setting.text)});
}

void App::take_kept(const host::Loaded& loaded) {
  if (!loaded.found && loaded.error.empty()) return;
  if (!loaded.error.empty()) {
    perform(editor::KeptArrived{{nullptr, loaded.error, false}});
    return;
  }
  Result<PlanPtr> plan = read_plan(loaded.bytes);
  if (plan) {
    perform(editor::KeptArrived{
        {plan.value(), "", std::to_string(TextMark(loaded.bytes).bits()) == saved_mark_}});
  } else {
    const host::StoredPiece whole[] = {{1, static_cast<std::uint32_t>(loaded.bytes.size())}};
    host_.store(unreadable_key, whole, loaded.bytes); // the next plan takes its place: nothing is lost
    perform(editor::KeptArrived{{nullptr, describe(plan.error()), false}});
  }
}

void App::take_language(const host::LanguageArrived& arrived) {
  if (!arrived.error.empty()) return perform(editor::LanguageFailed{arrived.error});
  asked_language_ = arrived.code;
  speak(arrived.code, arrived.right_to_left, arrived.categories, arrived.texts);
}

// Where the picture is mirrored, so is what points at it. On the page pixels are counted from their left
// edge.
Vec2 App::as_laid_out(Vec2 at_on_page) const {
  return reads_right_to_left() ? Vec2{size_.x - 1 - at_on_page.x, at_on_page.y} : at_on_page;
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
