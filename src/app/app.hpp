// App: one frame of the program, whatever the host. main.cpp runs it in the browser, tests/ui on the memory
// host.
//
// The frame: drain the host's inbox into actions and input, draw, fold the actions, carry out the effects.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/pixel_box.hpp"
#include "editor/update.hpp"
#include "format/pieces.hpp"
#include "host/host.hpp"
#include "ui/draw.hpp"

namespace cg::app {

class App {
 public:
  /// The ImGui context and its fonts stand already. Asks the host at once for the plan it kept.
  explicit App(host::Host& host);

  /// One frame. Between ImGui's new frame of the graphics backend and its rendering; calls ImGui::NewFrame
  /// and ImGui::Render itself.
  void frame();

  /// How long until the next frame is needed, in seconds: 0 at once, negative: not before an event.
  [[nodiscard]] double seconds_to_next_frame() const;

  [[nodiscard]] const editor::Editor& editor() const { return editor_; }
  [[nodiscard]] const ui::Semantics& semantics() const { return semantics_; }
  /// What is kept of the table, when the last frame shows it; null otherwise.
  [[nodiscard]] const ui::TablePicture* table_picture() const;
  /// Where papers hide all of the table in the last frame: whole device pixels of the screen.
  [[nodiscard]] std::vector<PixelBox> covered() const;
  /// As it is shown: by choice, or as the system asks.
  [[nodiscard]] const ui::Theme& theme() const;

 private:
  // Under which the browser keeps the plan, the appearance and the mark of the plan that is in a file, too;
  // and where the themes are fetched.
  static constexpr const char* kept_key = "latest";
  static constexpr const char* appearance_key = "appearance";
  static constexpr const char* saved_key = "saved";
  static constexpr const char* themes_path = "assets/themes.json";

  void take_events();
  void take(const host::Event& event);
  void take_mouse_move();
  void take_pointer(const host::Event& event);
  void forget_table_picture();
  void take_file(const host::FileArrived& file);
  void take_themes(const host::AssetArrived& asset);
  void take_setting(const host::SettingArrived& setting);
  void take_kept(const host::Loaded& loaded);
  void take_paste(const std::string& text);
  [[nodiscard]] Vec2 as_laid_out(Vec2 at_on_page) const;
  void follow_language();
  void take_language(const host::LanguageArrived& arrived);
  void draw_frame();
  void begin_picture();
  void end_picture();
  void draw_what_moved();
  void perform_actions();
  void perform_what_was_drawn();
  void rest_after_motion();
  void perform(const editor::Action& action);
  void carry_out(const editor::Effect& effect);
  void store(const editor::StorePlan& wanted);
  void take_stored(const host::Stored& stored);
  void carry_out_requests();
  [[nodiscard]] const std::string& file_of(const PlanPtr& plan);
  void mirror_semantics();
  void tell_look();
  void tell_window();
  void plan_next_frame();

  host::Host& host_;
  editor::Editor editor_ = editor::fresh_editor();
  std::vector<host::Event> waiting_; // that came and were not taken yet, in order
  ui::UiScratch scratch_;
  ui::Semantics semantics_;
  ui::Input input_;
  ui::Requests requests_;
  editor::Actions actions_;
  Vec2 size_{1280, 800};
  double pixels_per_unit_ = 1;
  bool reduced_motion_ = false;
  bool coarse_pointer_ = false; // what the system says its usual pointer is
  bool is_pressed_ = false;     // a button, a finger or a pen is down
  bool mouse_moves_ = false;    // a mouse moved since the last press: one more move, and no finger is at work
  ui::SystemLook system_look_;
  /// Of the plan that was written last, the file or what of it was new: room for a large file is not found
  /// twice in a memory that is full of small things.
  std::string written_;
  PlanPtr written_plan_;              // whose whole file stands in written_
  format::CutFile kept_;              // as the browser was told to keep it
  std::string saved_mark_;            // of the kept plan that is in a file, too: the TextMark of its bytes
  std::string system_language_;       // BCP 47
  std::string asked_language_ = "en"; // the last that the host was asked for
  double last_frame_at_ = 0;
  double mirrored_at_ = -1;
  bool focus_went_on_ = false; // by the hand, in this frame, after Enter in a field
  bool in_motion_ = false;     // the camera or a gesture moved in this frame
  double moving_until_ = 0;    // animations ask for frames until then
  // ImGui needs a frame or two after an event to settle. A movement settles when it rests: between two steps
  // of a wheel nobody sees what would settle, and each step would be drawn twice.
  static constexpr int settling = 3;
  int settle_frames_ = settling;
  bool settled_ = false;     // the host knows that all it sent is done
  bool motion_came_ = false; // the wheel turned or the pointer moved in this frame
  double rests_at_ = 0;      // 0: it rests already
  std::string shown_title_, shown_cursor_;
  bool shown_unsaved_ = false;
};

} // namespace cg::app
