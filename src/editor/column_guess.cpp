// What a column of a spreadsheet means, guessed from its name and from what stands in it.
#include <algorithm>
#include <iterator>

#include "base/language.hpp"
#include "base/text.hpp"
#include "editor/parties_of_table.hpp"

namespace cg::editor {

namespace {

using Meaning = ColumnMeaning;

constexpr std::size_t rows_looked_at = 50;

struct ColumnWords {
  Meaning meaning;
  std::string_view words; // what the column is called, folded, between bars
};
// In the order in which they are looked for: "short name" before "name" and "kind of organisation" before
// "organisation", for a column may only hold the words.
constexpr ColumnWords column_words[] = {
    {Meaning::short_name, "|short name|acronym|abbreviation|short|initials|"},
    {Meaning::kind, "|kind|type|category|kind of organisation|organisation type|organization type|"},
    {Meaning::prosperity, "|what would make it prosper|prosperity|prosper|success|what success looks like|"},
    {Meaning::needs, "|needs|need|looking for|looks for|seeks|wants|wanted|asks|requires|"},
    {Meaning::strengths, "|strengths|strength|offers|offer|assets|gives|can give|capabilities|resources|"},
    {Meaning::link, "|link|website|web site|web|url|web address|homepage|home page|site|"},
    {Meaning::sector, "|sector|sphere|industry|field|branch|area of work|discipline|"},
    {Meaning::region, "|region|country|city|location|place|territory|area|based in|"},
    {Meaning::purpose, "|purpose|mission|cause|aim|aims|goal|vision|why|"},
    {Meaning::notes, "|notes|note|comment|comments|remark|remarks|description|about|"},
    {Meaning::name,
     "|name|organisation|organization|organisation name|organization name|full name|company|"
     "company name|partner|party|member|institution|association|title|"},
};

constexpr std::string_view meaning_words[] = {
    translatable("Leave out"), translatable("Name"),    translatable("Short name"),
    translatable("Kind"),      translatable("Sector"),  translatable("Region"),
    translatable("Link"),      translatable("Purpose"), translatable("What would make it prosper"),
    translatable("Notes"),     translatable("Needs"),   translatable("Strengths"),
};
static_assert(std::size(meaning_words) == column_meaning_count);

struct KindWords {
  OrganisationKind kind;
  std::string_view words;
};
constexpr KindWords kind_words[] = {
    {OrganisationKind::association,
     "|association|society|federation|union|professional body|trade body|guild|chamber|"
     "congress|membership body|learned society|"},
    {OrganisationKind::destination,
     "|destination|convention bureau|convention and visitors bureau|visitors bureau|"
     "tourist board|tourism board|tourism office|tourism|cvb|dmo|city|host city|"},
    {OrganisationKind::business,
     "|business|company|corporation|corporate|firm|enterprise|agency|hotel|venue|supplier|"
     "private sector|private|pco|start-up|startup|commercial|"},
    {OrganisationKind::public_body,
     "|public body|public sector|public|government|ministry|municipality|authority|"
     "council|city council|state|department|government agency|public agency|"},
    {OrganisationKind::civil_society,
     "|civil society|charity|ngo|npo|non-profit|nonprofit|not-for-profit|foundation|"
     "voluntary|third sector|community group|non-governmental organisation|"
     "non-governmental organization|"},
    {OrganisationKind::academic,
     "|academic|university|college|school|academia|institute|research institute|faculty|"
     "hospital|"},
    {OrganisationKind::alliance, "|alliance|network|consortium|coalition|partnership|"},
    {OrganisationKind::other, "|other|unknown|"},
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; }

// True where the folded text holds these words as words ("cities" and "capacity" hold no "city").
bool holds_words(std::string_view text, std::string_view words) {
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    const bool begins = at == 0 || !is_letter(text[at - 1]);
    const std::size_t end = at + words.size();
    if (begins && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

// Of "|a|b c|", the longest that the text holds; 0: none.
std::size_t longest_held(std::string_view text, std::string_view words) {
  std::size_t longest = 0;
  for (std::size_t at = 1; at < words.size();) {
    const std::size_t end = words.find('|', at);
    const std::string_view word = words.substr(at, end - at);
    if (word.size() > longest && holds_words(text, word)) longest = word.size();
    at = end + 1;
  }
  return longest;
}

std::string_view cell_at(const std::vector<std::string>& row, std::size_t column) {
  return column < row.size() ? trimmed(row[column]) : std::string_view();
}

// "Short_name *" is called "short name".
std::string name_of_column(std::string_view cell) {
  std::string name = folded(cell);
  std::replace(name.begin(), name.end(), '_', ' ');
  while (!name.empty() &&
         (name.back() == '*' || name.back() == ':' || name.back() == '?' || name.back() == ' '))
    name.pop_back();
  return name;
}

bool is_called(std::string_view cell, const ColumnWords& words) {
  const std::string name = name_of_column(cell);
  return !name.empty() && name.find('|') == std::string::npos &&
         words.words.find("|" + name + "|") != std::string_view::npos;
}

// --- By what stands in a column

bool is_link(std::string_view cell) {
  const bool begins = cell.substr(0, 4) == "http" || cell.substr(0, 4) == "www.";
  return begins && cell.find(' ') == std::string_view::npos && cell.find('.') != std::string_view::npos;
}
bool is_kind(std::string_view cell) { return cell.size() < 40 && kind_in_words(cell).has_value(); }
bool has_letters(std::string_view cell) { return !is_link(cell) && !number_from_text(cell); }

class Guess {
 public:
  Guess(const TableRows& rows, bool first_row_names) : rows_(rows), first_(first_row_names ? 1 : 0) {
    std::size_t columns = 0;
    for (const auto& row : rows) columns = std::max(columns, row.size());
    reading_.first_row_names = first_row_names;
    reading_.columns.assign(columns, Meaning::left_out);
    if (first_row_names) by_names();
    by_content(Meaning::link, is_link);
    if (!has(Meaning::name)) { // else "Association" might be meant as a kind, and a name is needed more
      name_by_content();
    }
    by_content(Meaning::kind, is_kind);
  }
  [[nodiscard]] const TableReading& reading() const { return reading_; }

 private:
  [[nodiscard]] bool has(Meaning meaning) const {
    return std::find(reading_.columns.begin(), reading_.columns.end(), meaning) != reading_.columns.end();
  }

  void by_names() {
    for (const bool exactly : {true, false}) {
      for (const ColumnWords& words : column_words) {
        for (std::size_t i = 0; i < reading_.columns.size() && !has(words.meaning); ++i) {
          const std::string_view cell = cell_at(rows_[0], i);
          const bool meant =
              exactly ? is_called(cell, words) : longest_held(name_of_column(cell), words.words) > 0;
          if (reading_.columns[i] == Meaning::left_out && meant) reading_.columns[i] = words.meaning;
        }
      }
    }
  }

  // How many cells of the column hold something, and how many of those are as they should be.
  [[nodiscard]] bool mostly(std::size_t column, bool (*is)(std::string_view)) const {
    std::size_t filled = 0, good = 0;
    for (std::size_t i = first_; i < rows_.size() && i < first_ + rows_looked_at; ++i) {
      const std::string_view cell = cell_at(rows_[i], column);
      filled += cell.empty() ? 0 : 1;
      good += !cell.empty() && is(cell) ? 1 : 0;
    }
    return filled > 0 && 2 * good > filled;
  }

  void by_content(Meaning meaning, bool (*is)(std::string_view)) {
    for (std::size_t i = 0; i < reading_.columns.size() && !has(meaning); ++i) {
      if (reading_.columns[i] == Meaning::left_out && mostly(i, is)) reading_.columns[i] = meaning;
    }
  }

  // Four of five cells are said only once: a list may hold somebody twice.
  [[nodiscard]] bool mostly_differ(std::size_t column) const {
    std::vector<std::string> seen;
    std::size_t filled = 0;
    for (std::size_t i = first_; i < rows_.size() && i < first_ + rows_looked_at; ++i) {
      const std::string cell = folded(cell_at(rows_[i], column));
      filled += cell.empty() ? 0 : 1;
      if (!cell.empty() && std::find(seen.begin(), seen.end(), cell) == seen.end()) seen.push_back(cell);
    }
    return 5 * seen.size() >= 4 * filled;
  }

  // The first column of words that differ from row to row; else the first column of words.
  void name_by_content() {
    for (const bool differing : {true, false}) {
      for (std::size_t i = 0; i < reading_.columns.size(); ++i) {
        if (reading_.columns[i] != Meaning::left_out || !mostly(i, has_letters)) continue;
        if (differing && !mostly_differ(i)) continue;
        reading_.columns[i] = Meaning::name;
        return;
      }
    }
  }

  const TableRows& rows_;
  std::size_t first_;
  TableReading reading_;
};

bool names_columns(const TableRows& rows) {
  if (rows.size() < 2) return false;
  std::size_t called = 0;
  for (const std::string& cell : rows[0]) {
    if (is_link(trimmed(cell))) return false;
    const bool known = std::any_of(std::begin(column_words), std::end(column_words),
                                   [&](const ColumnWords& words) { return is_called(cell, words); });
    called += known ? 1 : 0;
  }
  return called > 0;
}

} // namespace

std::optional<OrganisationKind> kind_in_words(std::string_view text) {
  const std::string wanted = folded(trimmed(text));
  std::size_t longest = 0;
  std::optional<OrganisationKind> found;
  for (const KindWords& each : kind_words) {
    const std::size_t length = longest_held(wanted, each.words);
    if (length > longest) found = each.kind;
    longest = std::max(longest, length);
  }
  return found;
}

std::string_view words_of(ColumnMeaning meaning) { return meaning_words[static_cast<std::size_t>(meaning)]; }

TableReading guessed_reading(const TableRows& rows, bool first_row_names) {
  return Guess(rows, first_row_names && !rows.empty()).reading();
}

TableReading guessed_reading(const TableRows& rows) { return guessed_reading(rows, names_columns(rows)); }

} // namespace cg::editor
