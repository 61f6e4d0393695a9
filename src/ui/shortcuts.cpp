// The keys of the commands: how they are written, and which command a press of keys is.
#include "ui/commands.hpp"

namespace cg::ui {

namespace {

bool matches(const Shortcut& shortcut, std::string_view key, bool primary, bool shift) {
  if (shortcut.key.empty() || shortcut.primary != primary) return false;
  const bool letter = key.size() == 1;
  const char lower = letter && key[0] >= 'A' && key[0] <= 'Z' ? static_cast<char>(key[0] + 32) : key[0];
  const bool same = letter ? shortcut.key.size() == 1 && shortcut.key[0] == lower : shortcut.key == key;
  // A sign such as "+" may need Shift on one keyboard and not on another.
  const bool sign = letter && (lower < 'a' || lower > 'z') && !shortcut.shift;
  return same && (sign || shortcut.shift == shift);
}

std::string written(const Shortcut& shortcut, std::string_view primary) {
  if (shortcut.key.empty()) return {};
  std::string text;
  if (shortcut.primary) text.append(primary).append("+");
  if (shortcut.shift) text.append("Shift+");
  if (shortcut.key.size() == 1 && shortcut.key[0] >= 'a' && shortcut.key[0] <= 'z') {
    text += static_cast<char>(shortcut.key[0] - 32);
  } else {
    text.append(shortcut.key);
  }
  return text;
}

} // namespace

std::string shortcut_text(const CommandRow& row) { return written(row.shortcut, "Ctrl"); }
std::string shortcut_for_aria(const CommandRow& row) {
  std::string keys = written(row.shortcut, "Control");
  if (!keys.empty() && keys.back() == '+')
    keys.replace(keys.size() - 1, 1, "Plus"); // "+" stands between keys
  return keys;
}

const CommandRow* command_for_key(const editor::Editor& editor, std::string_view key, bool primary,
                                  bool shift, bool alt) {
  if (alt || key.empty() || (key.size() == 1 && !primary && !editor.appearance.letters)) return nullptr;
  for (const CommandRow& row : command_table()) {
    const bool hit =
        matches(row.shortcut, key, primary, shift) || matches(row.second_shortcut, key, primary, shift);
    if (hit && row.enabled(editor)) return &row;
  }
  return nullptr;
}

} // namespace cg::ui
