#include "ui/harness.hpp"

#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "base/language.hpp"
#include "editor/camera.hpp"
#include "host/fonts.hpp"
#include "imgui.h"
#include "ui/runs.hpp"
#include "ui/text.hpp"

namespace cg::test {

namespace {

bool is_text_field(ui::Role role) {
  return role == ui::Role::textbox || role == ui::Role::searchbox || role == ui::Role::spinbutton;
}

// The renderer of a headless window: takes what ImGui wants on the GPU as done.
void take_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

} // namespace

UiTest::UiTest(Vec2 size, std::uint64_t seed) : host_(seed, COMMON_GROUND_SOURCE_DIR) {
  context_ = ImGui::CreateContext();
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  host::set_text_of_run(&ui::text_of_run);
  ImFont* regular = host::add_interface_font(400);
  ImFont* semibold = host::add_interface_font(600);
  ui::set_fonts(regular, semibold);
  app_ = std::make_unique<app::App>(host_);
  send(host::Resized{size, 1});
}

UiTest::~UiTest() {
  app_.reset();
  ImGui::DestroyContext(context_);
  speak("en", false, {}, {});
}

void UiTest::settle() {
  for (int frames = 0; frames < 400; ++frames) {
    app_->frame();
    take_textures();
    take_focus_requests();
    note_painted();
    host_.clock_seconds += 1.0 / 60;
    host_.clock_milliseconds += 17;
    if (host_.inbox.empty() && !host_.frame_is_due()) return;
  }
  FAIL("the program asked for more than 400 frames without an event");
}

void UiTest::note_painted() {
  if (const ui::TablePicture* picture = app_->table_picture())
    painted_.push_back({picture->left(), picture->top(), picture->pieces()});
}

void UiTest::wait(double seconds) {
  host_.advance(seconds);
  settle();
}

void UiTest::send(host::Event event) {
  host_.push(std::move(event));
  settle();
}

const ui::Node& UiTest::node(ui::Role role, const std::string& name) {
  const ui::Node* found = nullptr;
  int count = 0;
  for (const ui::Node* one : nodes(role)) {
    if (one->name == name) {
      found = one;
      ++count;
    }
  }
  if (count != 1) {
    std::string all;
    for (const ui::Node* one : nodes(role)) all += "\n  " + one->name;
    FAIL("found " << count << " nodes named '" << name << "' of role " << static_cast<int>(role)
                  << "; there are:" << all);
  }
  return *found;
}

bool UiTest::has(ui::Role role, const std::string& name) const {
  for (const ui::Node* one : nodes(role)) {
    if (one->name == name) return true;
  }
  return false;
}

std::vector<const ui::Node*> UiTest::nodes(ui::Role role) const {
  std::vector<const ui::Node*> found;
  for (const ui::Node& one : app_->semantics().nodes()) {
    if (one.role == role) found.push_back(&one);
  }
  return found;
}

const ui::Node& UiTest::field(const std::string& name) {
  for (const ui::Role role :
       {ui::Role::textbox, ui::Role::searchbox, ui::Role::spinbutton, ui::Role::combobox}) {
    if (has(role, name)) return node(role, name);
  }
  return node(ui::Role::textbox, name);
}

Vec2 UiTest::centre(ui::Role role, const std::string& name) {
  const Rect rect = node(role, name).rect;
  if (rect.empty()) FAIL("'" << name << "' is not in sight");
  return rect.centre();
}

void UiTest::move_to(Vec2 at) { send(host::PointerMoved{at, {}, host::PointerKind::mouse, 0}); }

void UiTest::press(Vec2 at, host::Modifiers held, int button, int clicks) {
  send(host::PointerMoved{at, held, host::PointerKind::mouse, 0});
  // What was under the pointer gets the focus, as in the page; a press elsewhere takes it away.
  std::uint32_t under = 0;
  for (const ui::Node& one : app_->semantics().nodes()) {
    if (one.rect.contains(at) && one.focusable && !one.disabled) under = one.id;
  }
  give_focus(under);
  send(host::PointerPressed{at, button, clicks, held, host::PointerKind::mouse, 0});
}

void UiTest::release(Vec2 at, host::Modifiers held, int button) {
  send(host::PointerReleased{at, button, held, host::PointerKind::mouse, 0});
}

void UiTest::click(Vec2 at, host::Modifiers held) {
  press(at, held);
  release(at, held);
}

void UiTest::double_click(Vec2 at) {
  click(at);
  press(at, {}, 0, 2);
  release(at);
}

void UiTest::drag(Vec2 from, Vec2 to, host::Modifiers held, int button) {
  press(from, held, button);
  for (int step = 1; step <= 8; ++step) {
    send(host::PointerMoved{from + (to - from) * (step / 8.0), held, host::PointerKind::mouse, 0});
  }
  release(to, held, button);
}

void UiTest::wheel(Vec2 at, Vec2 delta, host::Modifiers held) {
  send(host::PointerMoved{at, held, host::PointerKind::mouse, 0});
  send(host::Wheel{at, delta, held, false});
}

void UiTest::click(ui::Role role, const std::string& name, host::Modifiers held) {
  click(centre(role, name), held);
}

void UiTest::key(const std::string& name, host::Modifiers held) { send(host::KeyPressed{name, held, false}); }

void UiTest::node_key(const std::string& name, host::Modifiers held) {
  REQUIRE(focused_ != 0);
  send(host::NodeKey{focused_, name, held});
}

void UiTest::give_focus(std::uint32_t id) {
  if (id == focused_) return;
  leave_field(false);
  focused_ = id;
  all_selected_ = false;
  if (const ui::Node* now = focused_node()) live_text_ = now->value;
  send(host::NodeFocused{id});
}

void UiTest::leave_field(bool by_enter) {
  const ui::Node* before = focused_node();
  if (before != nullptr && is_text_field(before->role))
    send(host::FieldLeft{focused_, live_text_, true, by_enter});
}

// The page's part: Host::focus moves the real focus, which comes back as an event.
void UiTest::take_focus_requests() {
  while (focus_requests_seen_ < host_.focus_requests.size()) {
    const auto request = host_.focus_requests[focus_requests_seen_++];
    if (request.node == focused_) continue;
    const ui::Node* before = focused_node();
    if (before != nullptr && is_text_field(before->role))
      host_.push(host::FieldLeft{focused_, live_text_, true, false});
    focused_ = request.node;
    all_selected_ = request.select_all;
    if (const ui::Node* now = focused_node()) live_text_ = now->value;
    host_.push(host::NodeFocused{focused_});
  }
}

void UiTest::focus(ui::Role role, const std::string& name) { give_focus(node(role, name).id); }

void UiTest::reveal(ui::Role role, const std::string& name) { send(host::NodeRevealed{node(role, name).id}); }

void UiTest::activate(ui::Role role, const std::string& name) {
  const std::uint32_t id = node(role, name).id;
  give_focus(id);
  send(host::NodeActivated{id});
}

void UiTest::type_into(const std::string& name, const std::string& text, bool by_enter) {
  give_focus(field(name).id);
  live_text_.clear();
  type(text, by_enter);
  if (!by_enter) give_focus(0);
}

void UiTest::type(const std::string& text, bool by_enter) {
  const ui::Node* now = focused_node();
  REQUIRE(now != nullptr);
  REQUIRE(is_text_field(now->role));
  if (std::exchange(all_selected_, false)) live_text_.clear();
  for (std::size_t at = 0; at < text.size();) {
    std::size_t next = at + 1;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80) ++next;
    live_text_ += text.substr(at, next - at);
    send(host::FieldEdited{focused_, live_text_});
    at = next;
  }
  if (text.empty()) send(host::FieldEdited{focused_, live_text_});
  if (by_enter) {
    // Enter ends editing and takes the focus out of the field; the program may then ask for it, there too.
    const std::uint32_t field = std::exchange(focused_, 0);
    host_.push(host::FieldLeft{field, live_text_, true, true});
    send(host::NodeFocused{0});
  }
}

void UiTest::choose(const std::string& combo_box, const std::string& option) {
  give_focus(node(ui::Role::combobox, combo_box).id); // a long list is there for who has come to it
  const ui::Node& box = node(ui::Role::combobox, combo_box);
  for (std::size_t i = 0; i < box.options.size(); ++i) {
    if (box.options[i] == option) {
      const std::uint32_t id = box.id;
      send(host::OptionChosen{id, static_cast<int>(i)});
      return;
    }
  }
  std::string all;
  for (const std::string& one : box.options) all += "\n  " + one;
  FAIL("'" << combo_box << "' has no option '" << option << "'; it has:" << all);
}

void UiTest::open_file(const std::string& name, const std::string& bytes) {
  send(host::FileArrived{name, bytes, ""});
}

std::string UiTest::saved() {
  const std::size_t before = host_.downloads.size();
  click(ui::Role::button, "Save");
  REQUIRE(host_.downloads.size() == before + 1);
  return host_.downloads.back().bytes;
}

Vec2 UiTest::on_screen(Vec2 in_world) const {
  const Vec2 at = editor().canvas_on_screen.min + editor::screen_from_world(editor().camera, in_world);
  return reads_right_to_left() ? Vec2{ImGui::GetIO().DisplaySize.x - 1 - at.x, at.y} : at;
}

} // namespace cg::test
