#include "editor/appearance.hpp"

#include <algorithm>
#include <iterator>

#include "base/language.hpp"
#include "editor/topics.hpp"

namespace cg::editor {

namespace {

// As web/look.js and web/app.css know them, and as they are said.
struct ThemeWords {
  std::string_view kept, said;
};
constexpr std::string_view no_letters = " no-letters", in_language = " lang-";
constexpr ThemeWords theme_words[] = {
    {"system", translatable("Theme as the system has it")},
    {"light", translatable("Light theme")},
    {"dark", translatable("Dark theme")},
    {"contrast", translatable("High contrast theme")},
};

std::string_view code_of(int language) {
  return interface_languages[static_cast<std::size_t>(language)].code;
}

// The place of the language that a tag ("fr", "fr-CH") names; -1: none of ours.
int language_with(std::string_view tag) {
  for (std::size_t i = 0; i < std::size(interface_languages); ++i) {
    if (interface_languages[i].code == tag.substr(0, tag.find('-'))) return static_cast<int>(i);
  }
  return -1;
}

} // namespace

std::string_view language_of(const Appearance& appearance, std::string_view system_language) {
  const int language = appearance.language >= 0 ? appearance.language : language_with(system_language);
  return code_of(std::max(language, 0));
}

int next_interface_size(int percent, int step) {
  if (step == 0) return 100;
  const auto* at = std::find(std::begin(interface_sizes), std::end(interface_sizes), percent);
  if (at == std::end(interface_sizes)) return 100;
  const bool last = step > 0 ? at == std::end(interface_sizes) - 1 : at == std::begin(interface_sizes);
  return last ? percent : *(step > 0 ? at + 1 : at - 1);
}

std::string text_of(const Appearance& appearance) {
  return std::string(theme_words[static_cast<std::size_t>(appearance.theme)].kept) + " " +
         std::to_string(appearance.size_percent) +
         (appearance.language < 0 ? std::string()
                                  : std::string(in_language) + std::string(code_of(appearance.language))) +
         std::string(appearance.letters ? "" : no_letters);
}

Appearance appearance_from(std::string_view text) {
  Appearance out;
  if (text.size() > no_letters.size() && text.substr(text.size() - no_letters.size()) == no_letters) {
    out.letters = false;
    text.remove_suffix(no_letters.size());
  }
  if (const std::size_t at = text.find(in_language); at != std::string_view::npos) {
    out.language = language_with(text.substr(at + in_language.size()));
    text = text.substr(0, at);
  }
  const std::size_t space = text.find(' ');
  const std::string_view word = text.substr(0, space);
  for (std::size_t i = 0; i < std::size(theme_words); ++i) {
    if (theme_words[i].kept == word) out.theme = static_cast<ThemeChoice>(i);
  }
  if (space == std::string_view::npos) return out;
  for (const int size : interface_sizes) {
    if (std::to_string(size) == text.substr(space + 1)) out.size_percent = size;
  }
  return out;
}

void on(Turn& turn, const ChooseTheme& action) {
  turn.editor.appearance.theme = action.theme;
  turn.effects.emplace_back(KeepAppearance{});
  announce(turn, std::string(tr(theme_words[static_cast<std::size_t>(action.theme)].said)));
}

void on(Turn& turn, const SizeInterface& action) {
  int& percent = turn.editor.appearance.size_percent;
  percent = next_interface_size(percent, action.step);
  turn.effects.emplace_back(KeepAppearance{});
  announce(turn, said("Interface at {} %", {std::to_string(percent)}));
}

void on(Turn& turn, const ChooseLanguage& action) {
  turn.editor.appearance.language = action.language;
  turn.effects.emplace_back(KeepAppearance{});
}

void on(Turn& turn, const LanguageFailed& action) {
  refuse(turn, said("The language did not arrive: {} Choose it again when the connection is back.",
                    {action.error}));
}

void on(Turn& turn, const SwitchLetters&) {
  bool& letters = turn.editor.appearance.letters;
  letters = !letters;
  turn.effects.emplace_back(KeepAppearance{});
  announce(turn, std::string(letters ? tr("Shortcuts of one letter are on")
                                     : tr("Shortcuts of one letter are off")));
}

void on(Turn& turn, const AppearanceArrived& action) { turn.editor.appearance = action.appearance; }

} // namespace cg::editor
