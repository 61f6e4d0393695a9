// The browser body of Host: events come from the page through the exported cg_* functions (inbox.cpp), calls
// go to the page through imports.hpp. There is one page, so there is one BrowserHost.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "host/host.hpp"

namespace cg::host {

class BrowserHost : public Host {
 public:
  std::vector<Event> drain() override;
  void request_frames(int count) override;
  void wake_after(double seconds) override;

  void pick_file(const std::string& accept) override;
  void download(const std::string& file_name, const std::string& bytes,
                const std::string& media_type) override;
  void store(const std::string& key, std::span<const StoredPiece> pieces,
             const std::string& new_bytes) override;
  void load(const std::string& key) override;
  void keep_setting(const std::string& key, const std::string& text) override;
  void fetch_asset(const std::string& path) override;
  void fetch_later_part() override;
  void fetch_language(const std::string& code) override;
  void copy_text(const std::string& text) override;

  void mirror(const std::string& difference) override;
  void focus(std::uint32_t node, bool select_all) override;
  void settled() override;
  void set_look(const Look& look) override;
  void announce(const std::string& sentence) override;

  void set_title(const std::string& title) override;
  void set_unsaved(bool unsaved) override;
  void set_cursor(const std::string& name) override;

  double seconds() override;
  std::int64_t now_milliseconds() override;
  std::uint64_t random_bits() override;

 private:
  Look look_;
  std::string title_, cursor_;
  bool unsaved_ = false;
  bool told_look_ = false;
  std::array<std::uint64_t, 64> random_ = {}; // from the browser, so many at once: every frame takes some
  std::size_t random_left_ = 0;
};

/// Also leads a broken CHECK to the recovery page, from here on.
[[nodiscard]] std::unique_ptr<BrowserHost> make_browser_host();

} // namespace cg::host
