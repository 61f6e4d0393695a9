// Plain text that is pasted on the canvas: rows of a spreadsheet are a table, several short lines are
// organisations, all else is notes. In the later part of the program.
#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/text.hpp"
#include "editor/new_parties.hpp"
#include "editor/topics.hpp"
#include "editor/wording.hpp"
#include "scene/scene.hpp"

namespace cg::editor {

namespace {

constexpr std::size_t most_notes = 60; // more lines than that are one note
constexpr std::size_t most_parties_pasted = 500;
constexpr std::size_t longest_name = 80; // code points; a longer line is a sentence, not a name
constexpr std::size_t notes_in_a_row = 6;

std::vector<std::string_view> lines_in(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trimmed(text.substr(at, end - at));
    if (!line.empty()) lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// How many bytes of the line are the mark of a list ("•", "-", "3.", "(b)"), which a blank follows: "3M" and
// "A.P. Moller" have none.
std::size_t mark_length(std::string_view line) {
  static constexpr std::string_view bullets[] = {"[ ]", "[x]", "[X]", "-", "*", "+", "•", "–", "—",
                                                 "·",   "▪",   "◦",   "‣", "●", "○", "■", "□"};
  for (const std::string_view bullet : bullets) {
    if (line.substr(0, bullet.size()) == bullet) return bullet.size();
  }
  std::size_t at = line.substr(0, 1) == "(" ? 1 : 0;
  const bool opened = at == 1;
  std::size_t digits = 0;
  while (at + digits < line.size() && digits < 4 && is_digit(line[at + digits])) ++digits;
  const bool letter = digits == 0 && at < line.size() && line[at] >= 'a' && line[at] <= 'z';
  at += letter ? 1 : digits;
  if ((digits == 0 && !letter) || at >= line.size()) return 0;
  const bool closes = line[at] == ')' || (!opened && !letter && line[at] == '.');
  return closes ? at + 1 : 0;
}

bool is_blank_at(std::string_view line, std::size_t at) {
  return at < line.size() && trimmed(line.substr(at, code_point_at(line, at).bytes)).empty();
}

// "- [ ] 3. ICCA" is ICCA: marks in front of marks go, too. A bullet that no keyboard has needs no blank.
std::string_view without_marks(std::string_view line) {
  for (std::size_t length = mark_length(line); length > 0; length = mark_length(line)) {
    if (length == line.size()) return {};
    const bool typed = static_cast<unsigned char>(line[0]) < 0x80;
    if (typed && !is_blank_at(line, length)) break;
    line = trimmed(line.substr(length));
  }
  return line;
}

bool are_names(const std::vector<std::string_view>& lines) {
  return lines.size() > 1 && std::all_of(lines.begin(), lines.end(), [](std::string_view line) {
           return count_code_points(without_marks(line)) <= longest_name;
         });
}

// A first line with a tab between two cells comes from a spreadsheet; one behind a bullet does not.
bool is_table(const std::vector<std::string_view>& lines) {
  return without_marks(lines.front()).find('\t') != std::string_view::npos;
}

// What becomes of the lines: names that are new, organisations that wait in the library, and those that stand
// on the canvas already.
struct Pasted {
  std::vector<std::string> added;
  std::vector<Ref> fetched;
  std::vector<std::string> skipped;
};

Pasted sorted_out(const Plan& plan, const std::vector<std::string_view>& lines) {
  PartyNames known(plan);
  Pasted out;
  for (const std::string_view line : lines) {
    const std::string name(without_marks(line));
    if (name.empty()) continue;
    const std::optional<Ref> found = known.find(name);
    if (!found) {
      known.add(name);
      out.added.push_back(name);
    } else if (*found && !placement_of(plan, *found)) {
      if (std::find(out.fetched.begin(), out.fetched.end(), *found) == out.fetched.end())
        out.fetched.push_back(*found);
    } else if (*found && std::find(out.skipped.begin(), out.skipped.end(), name) == out.skipped.end()) {
      out.skipped.push_back(name);
    }
  }
  return out;
}

// The sentence, and that these were there before.
std::string with_skipped(const std::string& sentence, const std::vector<std::string>& skipped) {
  if (skipped.empty()) return sentence;
  return sentence + " " +
         (skipped.size() == 1 ? said("{} stands on the canvas already.", {some_of(skipped)})
                              : said("{} stand on the canvas already.", {some_of(skipped)}));
}

void paste_parties(Turn& turn, const std::vector<std::string_view>& lines) {
  if (lines.size() > most_parties_pasted) {
    return refuse(turn,
                  said("Nothing was pasted: these are {} lines, and {} organisations can be pasted at once. "
                       "A CSV file may hold more.",
                       {std::to_string(lines.size()), std::to_string(most_parties_pasted)}));
  }
  const Plan& plan = plan_of(turn.editor);
  const Pasted pasted = sorted_out(plan, lines);
  const std::size_t count = pasted.added.size() + pasted.fetched.size();
  if (count == 0) return tell(turn, with_skipped(said("Nothing was pasted."), pasted.skipped));
  const auto columns = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(count))));
  const std::vector<Vec2> corners =
      free_grid(turn.editor, count, columns, scene::room_for_new_card(Kind::organisation));
  PartyColours colours(plan);
  EditAll edit;
  PlaceRecords places;
  Selection cards;
  for (std::size_t i = 0; i < count; ++i) {
    const Placement place{corners[i].x, corners[i].y, {}, {}, {}};
    if (i >= pasted.added.size()) {
      const Ref ref = pasted.fetched[i - pasted.added.size()];
      places.places.emplace_back(ref, place);
      cards.push_back(ref);
      continue;
    }
    Organisation party;
    party.id = turn.ids.next_id<Organisation>();
    party.name = pasted.added[i];
    party.colour = colours.take();
    party.place = place;
    cards.push_back(party.id);
    edit.edits.push_back(add(std::move(party)));
  }
  if (!places.places.empty()) edit.edits.emplace_back(std::move(places));
  const std::string label = said_of(count, "Paste {} organisation", "Paste {} organisations");
  if (commit(turn, edit, label, {}, cards) != Outcome::done) return;
  reveal(turn, cards);
  tell(turn, with_skipped(told(label), pasted.skipped));
}

void paste_notes(Turn& turn, const std::vector<std::string_view>& lines, std::string_view text) {
  std::vector<std::string> notes(lines.begin(), lines.end());
  if (notes.size() > most_notes) notes = {std::string(trimmed(text))};
  const std::vector<Vec2> corners = free_grid(turn.editor, notes.size(), notes_in_a_row, scene::note_size);
  EditAll edit;
  Selection added;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    Note note;
    note.id = turn.ids.next_id<Note>();
    note.text = notes[i];
    note.place = Placement{corners[i].x, corners[i].y, {}, {}, {}};
    added.push_back(note.id);
    edit.edits.push_back(add(std::move(note)));
  }
  const std::string label = said_of(notes.size(), "Paste {} note", "Paste {} notes");
  if (commit_and_tell(turn, edit, label, added) == Outcome::done) reveal(turn, added);
}

} // namespace

void paste_text(Turn& turn, const std::string& text) {
  const std::vector<std::string_view> lines = lines_in(text);
  if (lines.empty()) return;
  if (is_table(lines)) {
    on(turn, TableArrived{"", text});
  } else if (are_names(lines)) {
    paste_parties(turn, lines);
  } else {
    paste_notes(turn, lines, text);
  }
}

} // namespace cg::editor
