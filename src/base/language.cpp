#include "base/language.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/clusters.hpp"
#include "base/sort.hpp"

namespace cg {

namespace {

constexpr char record_end = '\x1e', field_end = '\x1f', form_end = '\x1d', meaning = '|';
constexpr std::size_t other = 5; // the last of the six forms, which every language has
constexpr std::string_view right_to_left_mark = "\u200f", left_to_right_mark = "\u200e", isolate = "\u2068",
                           isolate_end = "\u2069";

struct Entry {
  std::string_view english, translation;
};
struct Spoken {
  std::string code = "en", categories, texts;
  bool right_to_left = false;
  std::vector<Entry> entries; // by their English
  unsigned count = 0;
};

Spoken& spoken() {
  static Spoken only;
  return only;
}

std::string_view cut(std::string_view& rest, char end) {
  const std::string_view part = rest.substr(0, rest.find(end));
  rest.remove_prefix(std::min(rest.size(), part.size() + 1));
  return part;
}

std::string_view translation_of(std::string_view english) {
  const std::vector<Entry>& entries = spoken().entries;
  const auto found =
      std::lower_bound(entries.begin(), entries.end(), english,
                       [](const Entry& entry, std::string_view wanted) { return entry.english < wanted; });
  return found != entries.end() && found->english == english ? found->translation : std::string_view();
}

std::size_t category_of(std::size_t count) {
  const std::string& known = spoken().categories;
  const std::size_t at = count < known.size() ? count : 100 + count % 100;
  return at < known.size() ? static_cast<std::size_t>(known[at] - '0') : other;
}

// The form of a translation for a count; the same for all where it has only one.
std::string_view form_for(std::string_view translation, std::size_t count) {
  std::string_view forms[other + 1];
  std::size_t n = 0;
  while (n <= other && !translation.empty()) forms[n++] = cut(translation, form_end);
  if (n < 2) return forms[0];
  const std::string_view form = forms[category_of(count)];
  return form.empty() ? forms[other] : form;
}

// A sentence that begins with somebody's word has the direction of its language all the same.
std::string_view mark_before(std::string_view word) {
  if (spoken().right_to_left) return right_to_left_mark;
  return starts_right_to_left(word) ? left_to_right_mark : std::string_view();
}

// Which of the words a pattern begins with; npos when it has words of its own before them.
std::size_t first_word(std::string_view pattern) {
  if (pattern.size() < 2 || pattern[0] != '{') return std::string_view::npos;
  return pattern.substr(1, 1) == "}" ? 0 : static_cast<std::size_t>(pattern[1] - '0');
}

std::string filled(std::string_view pattern, const std::string_view* words, std::size_t count) {
  std::string text;
  if (const std::size_t first = first_word(pattern); first < count) text = mark_before(words[first]);
  for (std::size_t next = 0;;) {
    const std::size_t gap = pattern.find('{');
    text.append(pattern.substr(0, gap));
    if (gap == std::string_view::npos) return text;
    pattern.remove_prefix(gap + 1);
    const std::string_view number = cut(pattern, '}');
    const std::size_t which = number.empty() ? next++ : static_cast<std::size_t>(number[0] - '0');
    if (which < count) text += isolated(words[which]);
  }
}

} // namespace

void speak(std::string_view code, bool right_to_left, std::string categories, std::string texts) {
  Spoken& now = spoken();
  now.code = code;
  now.right_to_left = right_to_left;
  now.categories = std::move(categories);
  now.texts = std::move(texts);
  now.entries.clear();
  ++now.count;
  for (std::string_view rest = now.texts; !rest.empty();) {
    std::string_view record = cut(rest, record_end);
    const std::string_view english = cut(record, field_end);
    now.entries.push_back({english, record});
  }
  sort(now.entries, [](const Entry& a, const Entry& b) { return a.english < b.english; });
}

std::string_view spoken_language() { return spoken().code; }
bool reads_right_to_left() { return spoken().right_to_left; }
unsigned language_count() { return spoken().count; }

std::string_view tr(std::string_view english) {
  const std::string_view translation = translation_of(english);
  return translation.empty() ? english.substr(0, english.rfind(meaning)) : translation;
}

std::string isolated(std::string_view word) {
  if (!spoken().right_to_left) return std::string(word);
  return std::string(isolate).append(word).append(isolate_end);
}

std::string said(std::string_view english) { return std::string(tr(english)); }

std::string said(std::string_view english, std::initializer_list<std::string_view> words) {
  return filled(tr(english), words.begin(), words.size());
}

std::string said_of(std::size_t count, std::string_view one, std::string_view several,
                    std::initializer_list<std::string_view> more) {
  const std::string number = std::to_string(count);
  std::vector<std::string_view> words = {number};
  words.insert(words.end(), more.begin(), more.end());
  const std::string_view translation = translation_of(several);
  const std::string_view pattern =
      translation.empty() ? (count == 1 ? one : several) : form_for(translation, count);
  return filled(pattern, words.data(), words.size());
}

std::string counted(std::size_t count, std::string_view noun) {
  const std::string one = "{} " + std::string(noun);
  return said_of(count, one, one + "s");
}

} // namespace cg
