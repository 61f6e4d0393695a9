// The memory body of Host, for tests: the test plays the world. It pushes events, reads what the program
// asked for in the public members, and sets the clock. Nothing happens by itself: time stands still, a store
// is answered at once and in order, random bits come from a seed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "host/host.hpp"

namespace cg::host {

class MemoryHost : public Host {
 public:
  /// `assets_folder` is where fetch_asset reads; without one every asset is missing.
  explicit MemoryHost(std::uint64_t seed = 1, std::string assets_folder = {});

  // What the test says and sets.
  std::vector<Event> inbox;
  double clock_seconds = 0;
  std::int64_t clock_milliseconds = 1'767'225'600'000; // 2026-01-01T00:00:00Z
  std::string storage_error;                           // not empty: store fails with it, say "quota exceeded"
  std::string load_error;                              // not empty: load fails with it
  std::map<std::string, LanguageArrived> languages;    // that ship, by code; English always does
  std::string later_part_error;                        // not empty: the later part does not arrive
  bool answers = true; // false: what is stored, loaded and fetched is never answered (a slow disk)

  // What the program said.
  struct Download {
    std::string name, bytes, media_type;
  };
  struct FocusRequest {
    std::uint32_t node = 0;
    bool select_all = false;
  };
  std::vector<Download> downloads;
  std::map<std::string, std::string> stored; // a test may change it, as another tab would
  std::size_t bytes_stored = 0;              // given to store(), in all
  std::vector<std::string> picked;           // `accept` of every file asked for
  std::vector<std::string> fetched;          // paths
  int later_parts_fetched = 0;
  std::vector<std::string> languages_fetched;
  std::vector<std::string> copied;
  std::vector<std::string> differences; // of the semantics tree, never ""
  std::vector<FocusRequest> focus_requests;
  double settled_at = -1; // the last time that all was done, in seconds of the clock
  std::vector<std::string> announcements;
  Look look;
  std::map<std::string, std::string> settings;
  std::string title, cursor;
  bool unsaved = false;
  int frames_requested = 0;      // still to come; drain() takes one
  std::optional<double> wake_at; // on clock_seconds; drain() takes it away: a frame asks anew

  /// As the browser does it: the event and the frames it asks for.
  void push(Event event);
  /// True when the browser would run a frame now.
  [[nodiscard]] bool frame_is_due() const;
  void advance(double seconds);

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
  void settled() override { settled_at = clock_seconds; }
  void set_look(const Look& look) override;
  void announce(const std::string& sentence) override;

  void set_title(const std::string& new_title) override;
  void set_unsaved(bool now_unsaved) override;
  void set_cursor(const std::string& name) override;

  double seconds() override;
  std::int64_t now_milliseconds() override;
  std::uint64_t random_bits() override;

 private:
  void answer(Event event);
  struct Pieces {
    std::map<std::uint32_t, std::string> by_number;
    std::string text; // that they make
  };
  std::map<std::string, Pieces> pieces_; // by key
  Resized window_;                       // in CSS pixels
  std::uint64_t random_state_;
  std::string assets_folder_;
};

} // namespace cg::host
