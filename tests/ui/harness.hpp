// UiTest: the whole program on the memory host, driven as a person would: by what the semantics tree shows,
// with pointer, key and field events through the host's inbox. Tests read the outcome from the plan that Save
// writes, the state, the announcements; never reach into a view.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/app.hpp"
#include "host/memory/memory_host.hpp"
#include "ui/canvas/table_picture.hpp"

struct ImGuiContext;

namespace cg::test {

class UiTest {
 public:
  /// A window of this size, on the start screen, settled.
  explicit UiTest(Vec2 size = {1280, 800}, std::uint64_t seed = 1);
  ~UiTest();
  UiTest(const UiTest&) = delete;
  UiTest& operator=(const UiTest&) = delete;

  // --- finding: exactly one node, or the test fails and prints all nodes of the role
  [[nodiscard]] const ui::Node& node(ui::Role role, const std::string& name);
  [[nodiscard]] bool has(ui::Role role, const std::string& name) const;
  [[nodiscard]] std::vector<const ui::Node*> nodes(ui::Role role) const;
  [[nodiscard]] Vec2 centre(ui::Role role, const std::string& name);
  /// The field, combo box, search box or spin button of this name.
  [[nodiscard]] const ui::Node& field(const std::string& name);

  // --- the pointer
  void move_to(Vec2 at);
  void press(Vec2 at, host::Modifiers held = {}, int button = 0, int clicks = 1);
  void release(Vec2 at, host::Modifiers held = {}, int button = 0);
  void click(Vec2 at, host::Modifiers held = {});
  void double_click(Vec2 at);
  void drag(Vec2 from, Vec2 to, host::Modifiers held = {}, int button = 0);
  void wheel(Vec2 at, Vec2 delta, host::Modifiers held = {});
  void click(ui::Role role, const std::string& name, host::Modifiers held = {});

  // --- the keyboard and assistive technology
  void key(const std::string& name, host::Modifiers held = {});
  void node_key(const std::string& name, host::Modifiers held = {}); // on the focused node
  void focus(ui::Role role, const std::string& name);
  void reveal(ui::Role role, const std::string& name);   // something scrolls to it that is not a pointer
  void activate(ui::Role role, const std::string& name); // Enter on it, or a screen reader's click
  /// The focus goes into the field, its text is replaced letter by letter, and it is left: by Enter, or by
  /// Tab.
  void type_into(const std::string& name, const std::string& text, bool by_enter = false);
  /// Types into the field that has the focus, as after "Add organisation": in place of what is selected, else
  /// behind what stands there.
  void type(const std::string& text, bool by_enter = true);
  void choose(const std::string& combo_box, const std::string& option);

  // --- the world
  void open_file(const std::string& name, const std::string& bytes);
  void send(host::Event event);
  void wait(double seconds);
  /// Frames until the program asks for no more.
  void settle();

  // --- what came of it
  [[nodiscard]] const editor::Editor& editor() const { return app_->editor(); }
  [[nodiscard]] const Plan& plan() const { return editor::plan_of(app_->editor()); }
  [[nodiscard]] host::MemoryHost& host() { return host_; }
  [[nodiscard]] const ui::Semantics& semantics() const { return app_->semantics(); }
  [[nodiscard]] std::uint32_t focused() const { return focused_; }
  [[nodiscard]] const ui::Node* focused_node() const { return app_->semantics().find(focused_); }
  /// What Save downloads now.
  [[nodiscard]] std::string saved();
  /// What was painted of the table's picture since it was asked last, frame by frame; frames that showed no
  /// picture are left out.
  struct Painted {
    std::int64_t left = 0, top = 0; // as ui::TablePicture says it
    std::vector<PixelBox> pieces;
  };
  [[nodiscard]] std::vector<Painted> take_painted() { return std::exchange(painted_, {}); }
  /// The table's picture, when the last frame showed it; null otherwise.
  [[nodiscard]] const ui::TablePicture* table_picture() const { return app_->table_picture(); }
  /// Where papers hide all of the table, in device pixels.
  [[nodiscard]] std::vector<PixelBox> covered() const { return app_->covered(); }
  /// Where a world point stands on the screen.
  [[nodiscard]] Vec2 on_screen(Vec2 in_world) const;

 private:
  void give_focus(std::uint32_t id);
  void leave_field(bool by_enter);
  void take_focus_requests();
  void note_painted();

  host::MemoryHost host_;
  ImGuiContext* context_ = nullptr;
  std::unique_ptr<app::App> app_;
  std::uint32_t focused_ = 0;
  std::vector<Painted> painted_;
  std::size_t focus_requests_seen_ = 0;
  std::string live_text_;     // of the focused field, as the real input holds it
  bool all_selected_ = false; // … and all of it is selected: what is typed replaces it
};

} // namespace cg::test
