#include "host/memory/memory_host.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <utility>

namespace cg::host {

namespace {

std::optional<std::string> bytes_of_file(const std::string& path) {
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
  if (file == nullptr) return std::nullopt;
  std::string bytes;
  char part[16384];
  while (const std::size_t count = std::fread(part, 1, sizeof part, file.get())) bytes.append(part, count);
  if (std::ferror(file.get()) != 0) return std::nullopt;
  return bytes;
}

} // namespace

MemoryHost::MemoryHost(std::uint64_t seed, std::string assets_folder)
    : random_state_(seed), assets_folder_(std::move(assets_folder)) {}

void MemoryHost::push(Event event) {
  if (const auto* resized = std::get_if<Resized>(&event)) {
    window_ = {resized->size * look.scale, resized->pixels_per_unit / look.scale};
  }
  inbox.push_back(std::move(event));
  request_frames(1);
}

bool MemoryHost::frame_is_due() const {
  return frames_requested > 0 || !inbox.empty() || (wake_at && *wake_at <= clock_seconds);
}

void MemoryHost::advance(double seconds) {
  clock_seconds += seconds;
  clock_milliseconds += std::llround(seconds * 1000);
}

std::vector<Event> MemoryHost::drain() {
  frames_requested = std::max(0, frames_requested - 1);
  wake_at.reset();
  return std::exchange(inbox, {});
}

void MemoryHost::request_frames(int count) { frames_requested = std::max(frames_requested, count); }
void MemoryHost::wake_after(double seconds) { wake_at = clock_seconds + std::max(0.0, seconds); }

void MemoryHost::answer(Event event) {
  if (answers) push(std::move(event));
}

void MemoryHost::pick_file(const std::string& accept) { picked.push_back(accept); }
void MemoryHost::download(const std::string& file_name, const std::string& bytes,
                          const std::string& media_type) {
  downloads.push_back({file_name, bytes, media_type});
}

void MemoryHost::store(const std::string& key, std::span<const StoredPiece> pieces,
                       const std::string& new_bytes) {
  bytes_stored += new_bytes.size();
  if (!storage_error.empty()) return answer(Stored{key, storage_error});
  const bool untouched = stored.count(key) != 0 && stored[key] == pieces_[key].text;
  const Pieces before = untouched ? pieces_[key] : Pieces();
  Pieces now;
  std::size_t read = 0;
  for (const StoredPiece& piece : pieces) {
    const auto there = before.by_number.find(piece.number);
    if (piece.bytes == 0 && there == before.by_number.end()) return answer(Stored{key, {}, true});
    std::string bytes = piece.bytes == 0 ? there->second : new_bytes.substr(read, piece.bytes);
    read += piece.bytes;
    now.text += bytes;
    now.by_number[piece.number] = std::move(bytes);
  }
  stored[key] = now.text;
  pieces_[key] = std::move(now);
  answer(Stored{key, {}});
}

void MemoryHost::load(const std::string& key) {
  const auto at = stored.find(key);
  if (!load_error.empty()) {
    answer(Loaded{key, {}, false, load_error});
  } else if (at == stored.end()) {
    answer(Loaded{key, {}, false, {}});
  } else {
    answer(Loaded{key, at->second, true, {}});
  }
}

void MemoryHost::keep_setting(const std::string& key, const std::string& text) { settings[key] = text; }

void MemoryHost::fetch_asset(const std::string& path) {
  fetched.push_back(path);
  const bool leaves_the_folder = path.find("..") != std::string::npos;
  auto bytes =
      leaves_the_folder || assets_folder_.empty() ? std::nullopt : bytes_of_file(assets_folder_ + '/' + path);
  if (bytes) {
    answer(AssetArrived{path, std::move(*bytes), {}});
  } else {
    answer(AssetArrived{path, {}, "The file could not be fetched."});
  }
}

void MemoryHost::fetch_language(const std::string& code) {
  languages_fetched.push_back(code);
  const auto found = languages.find(code);
  if (found != languages.end()) return answer(found->second);
  answer(LanguageArrived{code, false, {}, {}, code == "en" ? std::string() : "It is not there."});
}

void MemoryHost::fetch_later_part() {
  ++later_parts_fetched;
  answer(LaterPartArrived{later_part_error});
}

void MemoryHost::copy_text(const std::string& text) { copied.push_back(text); }

void MemoryHost::mirror(const std::string& difference) {
  if (!difference.empty()) differences.push_back(difference);
}
void MemoryHost::focus(std::uint32_t node, bool select_all) { focus_requests.push_back({node, select_all}); }
void MemoryHost::set_look(const Look& wanted) {
  const bool rescaled = wanted.scale != look.scale;
  look = wanted;
  if (!rescaled) return;
  const Resized window = window_; // exact, whatever the scales on the way
  push(Resized{window.size * (1 / look.scale), window.pixels_per_unit * look.scale});
  window_ = window;
}
void MemoryHost::announce(const std::string& sentence) { announcements.push_back(sentence); }

void MemoryHost::set_title(const std::string& new_title) { title = new_title; }
void MemoryHost::set_unsaved(bool now_unsaved) { unsaved = now_unsaved; }
void MemoryHost::set_cursor(const std::string& name) { cursor = name; }

double MemoryHost::seconds() { return clock_seconds; }
std::int64_t MemoryHost::now_milliseconds() { return clock_milliseconds; }

// SplitMix64 (Steele, Lea and Flood, 2014): any seed will do.
std::uint64_t MemoryHost::random_bits() {
  std::uint64_t bits = 0;
  while (bits == 0) {
    bits = random_state_ += 0x9e3779b97f4a7c15ULL;
    bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9ULL;
    bits = (bits ^ bits >> 27) * 0x94d049bb133111ebULL;
    bits ^= bits >> 31;
  }
  return bits;
}

} // namespace cg::host
