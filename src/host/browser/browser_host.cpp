#include "host/browser/browser_host.hpp"

#include "base/result.hpp"
#include "host/browser/imports.hpp"
#include "host/browser/inbox.hpp"

namespace cg::host {

namespace {

void show_recovery_page(const char* message, const char* file, int line) {
  const std::string text = std::string(message) + " (" + file + ":" + std::to_string(line) + ")";
  cg_js_fail(text.data(), text.size());
}

} // namespace

std::unique_ptr<BrowserHost> make_browser_host() {
  set_check_handler(show_recovery_page);
  return std::make_unique<BrowserHost>();
}

std::vector<Event> BrowserHost::drain() { return drain_inbox(); }
void BrowserHost::request_frames(int count) { cg_js_request_frames(count); }
void BrowserHost::wake_after(double seconds) { cg_js_wake_after(seconds); }

void BrowserHost::pick_file(const std::string& accept) { cg_js_pick_file(accept.data(), accept.size()); }
void BrowserHost::download(const std::string& file_name, const std::string& bytes,
                           const std::string& media_type) {
  cg_js_download(file_name.data(), file_name.size(), bytes.data(), bytes.size(), media_type.data(),
                 media_type.size());
}
void BrowserHost::store(const std::string& key, std::span<const StoredPiece> pieces,
                        const std::string& new_bytes) {
  static_assert(sizeof(StoredPiece) == 2 * sizeof(std::uint32_t)); // as the page reads them
  cg_js_store(key.data(), key.size(), pieces.data(), pieces.size(), new_bytes.data());
}
void BrowserHost::load(const std::string& key) { cg_js_load(key.data(), key.size()); }
void BrowserHost::keep_setting(const std::string& key, const std::string& text) {
  cg_js_keep_setting(key.data(), key.size(), text.data(), text.size());
}
void BrowserHost::fetch_asset(const std::string& path) { cg_js_fetch_asset(path.data(), path.size()); }
void BrowserHost::fetch_later_part() { cg_js_fetch_later_part(); }
void BrowserHost::fetch_language(const std::string& code) { cg_js_fetch_language(code.data(), code.size()); }
void BrowserHost::copy_text(const std::string& text) { cg_js_copy_text(text.data(), text.size()); }

void BrowserHost::mirror(const std::string& difference) {
  if (!difference.empty()) cg_js_mirror(difference.data(), difference.size());
}
void BrowserHost::focus(std::uint32_t node, bool select_all) { cg_js_focus(node, select_all ? 1 : 0); }
void BrowserHost::settled() { cg_js_settled(); }
void BrowserHost::announce(const std::string& sentence) { cg_js_announce(sentence.data(), sentence.size()); }

// These may be called every frame; only what is new crosses over.
void BrowserHost::set_look(const Look& look) {
  if (told_look_ && look == look_) return;
  told_look_ = true;
  look_ = look;
  cg_js_set_look(&look.colours.page, look.dark ? 1 : 0, look.scale, look.ring, look.inset_x, look.inset_y,
                 look.line);
}
void BrowserHost::set_title(const std::string& title) {
  if (title == title_) return;
  title_ = title;
  cg_js_set_title(title.data(), title.size());
}
void BrowserHost::set_unsaved(bool unsaved) {
  if (unsaved == unsaved_) return;
  unsaved_ = unsaved;
  cg_js_set_unsaved(unsaved ? 1 : 0);
}
void BrowserHost::set_cursor(const std::string& name) {
  if (name == cursor_) return;
  cursor_ = name;
  cg_js_set_cursor(name.data(), name.size());
}

double BrowserHost::seconds() { return cg_js_seconds(); }
std::int64_t BrowserHost::now_milliseconds() { return static_cast<std::int64_t>(cg_js_now_milliseconds()); }

std::uint64_t BrowserHost::random_bits() {
  std::uint64_t bits = 0;
  while (bits == 0) {
    if (random_left_ == 0) {
      cg_js_random(reinterpret_cast<std::uint8_t*>(random_.data()), sizeof random_);
      random_left_ = random_.size();
    }
    bits = random_[--random_left_];
  }
  return bits;
}

} // namespace cg::host
