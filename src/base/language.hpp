// Language: the sentences of the interface in the language that is spoken. The source says them in English,
// and the English sentence is the key: what a catalogue (assets/languages) does not have stays English, and
// in English nothing is looked up at all. The languages' plural forms come from the page, which asks `Intl`.
//
// The language is the program's, as the fonts are: one at a time, set by the app between two frames. Texts
// that were made before (the names of steps in the history) stay as they were said.
//
//   tr("Delete the plan")                              a fixed sentence
//   said("{} gives {}", {a, b})                        with gaps; a translation may order them: "{1} … {0}"
//   said_of(n, "{} card", "{} cards")                  a count, in the language's plural forms
//   translatable("Canvas")                             marks a text of a table for the catalogue: tr() says
//   it
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace cg {

/// Speaks another language from now on. `texts` is the catalogue, flat: records that end with U+001E, each an
/// English sentence, U+001F, and its translation; one with a count has six, joined by U+001D, in the order
/// zero, one, two, few, many, other (empty: as other). `categories` says which of them, as a digit, each
/// number from 0 on takes; larger numbers as their last two digits and a hundred. English has neither.
/// `code` is a BCP 47 tag: "fr".
void speak(std::string_view code, bool right_to_left, std::string categories, std::string texts);
/// "en" at first.
[[nodiscard]] std::string_view spoken_language();
/// True while the interface is read from right to left.
[[nodiscard]] bool reads_right_to_left();
/// Another number whenever another language is spoken: part of what is kept between frames.
[[nodiscard]] unsigned language_count();

/// What the catalogue has for the English text, or the text itself. Valid until the next speak(), or as long
/// as `english`. What follows the last "|" of the English text tells two meanings of a word apart and is not
/// shown: "Open|a plan".
[[nodiscard]] std::string_view tr(std::string_view english);
/// The same, as a text of its own.
[[nodiscard]] std::string said(std::string_view english);
/// tr(), its gaps "{}" filled with the words in their order, "{0}" with the first. Gaps without a word stay
/// empty. In a language that is read from right to left the words are isolated, so that a Latin name does not
/// turn the sentence around. A sentence that begins with a word that would turn it around begins with a mark
/// of its own direction (U+200E or U+200F), which is not seen.
[[nodiscard]] std::string said(std::string_view english, std::initializer_list<std::string_view> words);
/// said() of a count: its first gap is the number, `more` fills the others. The catalogue has the translation
/// under `several`.
[[nodiscard]] std::string said_of(std::size_t count, std::string_view one, std::string_view several,
                                  std::initializer_list<std::string_view> more = {});
/// "1 card", "3 cards" from "card": as said_of with an s. The catalogue has it as "{} cards".
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);

/// A word as said() puts it into a gap, for texts that are put together otherwise: a list of names.
[[nodiscard]] std::string isolated(std::string_view word);

[[nodiscard]] constexpr std::string_view translatable(std::string_view english) { return english; }

} // namespace cg
