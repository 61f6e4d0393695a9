#include "editor/parties_of_table.hpp"

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "base/text.hpp"
#include "editor/new_parties.hpp"
#include "editor/topics.hpp"
#include "editor/wording.hpp"
#include "scene/scene.hpp"

namespace cg::editor {

namespace {

using Meaning = ColumnMeaning;
using Row = std::vector<std::string>;

constexpr std::size_t longest_quote = 40; // code points

// A cell in one line: a line feed inside it is a blank.
std::string in_one_line(std::string_view cell) {
  std::string line(trimmed(cell));
  for (char& c : line) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  return line;
}

// Line feeds as the plan has them.
std::string in_lines(std::string_view cell) {
  std::string text(trimmed(cell));
  std::erase(text, '\r');
  return text;
}

std::string quoted(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t count = 0; count < longest_quote && at < text.size(); ++count)
    at += code_point_at(text, at).bytes;
  return "“" + std::string(text.substr(0, at)) + (at < text.size() ? "…”" : "”");
}

// Assets by name, each once: between semicolons or line feeds where there are some, else between commas.
std::vector<std::string> assets_in(std::string_view cell) {
  const std::string_view separators = cell.find_first_of(";\n") != std::string_view::npos ? ";\n" : ",";
  std::vector<std::string> names, seen;
  for (std::size_t at = 0; at <= cell.size();) {
    const std::size_t end = std::min(cell.find_first_of(separators, at), cell.size());
    std::string name = in_one_line(cell.substr(at, end - at));
    std::string same = folded(name);
    if (!name.empty() && std::find(seen.begin(), seen.end(), same) == seen.end()) {
      names.push_back(std::move(name));
      seen.push_back(std::move(same));
    }
    at = end + 1;
  }
  return names;
}

const Field* text_field_of(Meaning meaning) {
  switch (meaning) {
    case Meaning::name: return &field_of<&Organisation::name>();
    case Meaning::short_name: return &field_of<&Organisation::short_name>();
    case Meaning::sector: return &field_of<&Organisation::sector>();
    case Meaning::region: return &field_of<&Organisation::region>();
    case Meaning::link: return &field_of<&Organisation::link>();
    case Meaning::purpose: return &field_of<&Organisation::purpose>();
    case Meaning::prosperity: return &field_of<&Organisation::prosperity>();
    case Meaning::notes: return &field_of<&Organisation::notes>();
    default: return nullptr;
  }
}

class Reader {
 public:
  Reader(const Plan& plan, const TableReading& reading) : reading_(reading), names_(plan) {}

  void read(const Row& row, std::size_t number) {
    row_ = number;
    if (std::all_of(row.begin(), row.end(), [](const auto& cell) { return trimmed(cell).empty(); })) return;
    const std::string name = in_one_line(cell_of(row, Meaning::name));
    if (name.empty()) return tell(said("There is no name: it is left out."));
    if (const auto fault = fault_of(field_of<&Organisation::name>(), name))
      return tell(said("The name {}: it is left out.", {*fault}));
    if (const std::optional<Ref> known = names_.find(name)) {
      if (!*known) return tell(said("{} stood in a row before: it is left out.", {quoted(name)}));
      if (std::find(out_.known.begin(), out_.known.end(), name) == out_.known.end())
        out_.known.push_back(name);
      return;
    }
    names_.add(name);
    TableParty party;
    for (std::size_t i = 0; i < reading_.columns.size() && i < row.size(); ++i) {
      take(party, reading_.columns[i], trimmed(row[i]));
    }
    out_.parties.push_back(std::move(party));
  }
  [[nodiscard]] TableParties result() && { return std::move(out_); }

 private:
  void tell(std::string what) { out_.problems.push_back({row_, std::move(what)}); }

  [[nodiscard]] std::string_view cell_of(const Row& row, Meaning meaning) const {
    const auto at = std::find(reading_.columns.begin(), reading_.columns.end(), meaning);
    const auto column = static_cast<std::size_t>(at - reading_.columns.begin());
    return column < row.size() && at != reading_.columns.end() ? std::string_view(row[column])
                                                               : std::string_view();
  }

  void take(TableParty& party, Meaning meaning, std::string_view cell) {
    if (cell.empty()) return;
    if (meaning == Meaning::needs) party.needs = assets_in(cell);
    if (meaning == Meaning::strengths) party.strengths = assets_in(cell);
    if (meaning == Meaning::kind) {
      const auto kind = kind_in_words(cell);
      if (!kind) tell(said("{} is not a kind that is known here: the kind is “Other”.", {quoted(cell)}));
      party.organisation.kind = kind.value_or(OrganisationKind::other);
    }
    const Field* field = text_field_of(meaning);
    if (field == nullptr) return;
    const Value value = field->type == FieldType::line ? in_one_line(cell) : in_lines(cell);
    if (const auto fault = fault_of(*field, value)) {
      tell(said("{} {}: it is left empty.", {tr(words_of(meaning)), *fault}));
    } else {
      field->set(&party.organisation, value);
    }
  }

  const TableReading& reading_;
  PartyNames names_;
  TableParties out_;
  std::size_t row_ = 0;
};

// Words that the plan has, or gets: the same name is the same asset.
class Words {
 public:
  Words(Plan& plan, IdSource& ids) : plan_(plan), ids_(ids) {
    for (const Asset& asset : plan.assets) by_name_.emplace_back(folded(trimmed(asset.name)), asset.id);
    cg::sort(by_name_);
  }
  AssetId take(const std::string& name) {
    std::pair entry{folded(name), AssetId()};
    const auto at = std::lower_bound(by_name_.begin(), by_name_.end(), entry);
    if (at != by_name_.end() && at->first == entry.first) return at->second;
    Asset made;
    made.id = entry.second = ids_.next_id<Asset>();
    made.name = name;
    plan_.assets.put(std::move(made));
    return by_name_.insert(at, std::move(entry))->second;
  }

 private:
  Plan& plan_;
  IdSource& ids_;
  std::vector<std::pair<std::string, AssetId>> by_name_; // folded; sorted
};

constexpr int usual_weight = 2; // as for a need or strength that is added by hand

void put_claims(Plan& plan, Words& words, IdSource& ids, OrganisationId whose, const TableParty& party) {
  for (const std::string& name : party.needs) {
    Need need;
    need.id = ids.next_id<Need>();
    need.organisation = whose;
    need.asset = words.take(name);
    need.importance = usual_weight;
    plan.needs.put(std::move(need));
  }
  for (const std::string& name : party.strengths) {
    Strength strength;
    strength.id = ids.next_id<Strength>();
    strength.organisation = whose;
    strength.asset = words.take(name);
    strength.depth = usual_weight;
    plan.strengths.put(std::move(strength));
  }
}

} // namespace

TableParties parties_in(const Plan& plan, const TableRows& rows, const TableReading& reading) {
  Reader reader(plan, reading);
  for (std::size_t i = reading.first_row_names ? 1 : 0; i < rows.size(); ++i) reader.read(rows[i], i + 1);
  return std::move(reader).result();
}

void add_from_table(Turn& turn, const TableReading& reading) {
  const TablePtr table = turn.editor.table;
  turn.editor.dialog = Dialog::none;
  turn.editor.table = nullptr;
  const bool begins = turn.editor.view == View::start && plan_of(turn.editor) == Plan();
  if (begins) on(turn, NewPlan{0, {}, true});
  const TableParties found = parties_in(plan_of(turn.editor), table->rows, reading);
  const std::size_t count = found.parties.size();
  if (count == 0) return;
  auto plan = std::make_shared<Plan>(plan_of(turn.editor));
  std::vector<Vec2> corners;
  if (reading.place) {
    const auto columns = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(count))));
    corners = free_grid(turn.editor, count, columns, scene::room_for_new_card(Kind::organisation));
  }
  PartyColours colours(*plan);
  Words words(*plan, turn.ids);
  Selection added;
  for (std::size_t i = 0; i < count; ++i) {
    Organisation party = found.parties[i].organisation;
    party.id = turn.ids.next_id<Organisation>();
    party.colour = colours.take();
    if (reading.place) party.place = Placement{corners[i].x, corners[i].y, {}, {}, {}};
    added.push_back(party.id);
    put_claims(*plan, words, turn.ids, party.id, found.parties[i]);
    plan->organisations.put(std::move(party));
  }
  const std::string label = said_of(count, "Add {} organisation", "Add {} organisations");
  std::optional<Selection> selection;
  if (reading.place) selection = added;
  if (commit(turn, ReplacePlan{std::move(plan)}, label, {}, std::move(selection)) != Outcome::done) return;
  if (reading.place || turn.editor.view == View::start) turn.editor.view = View::canvas;
  if (reading.place) reveal(turn, added);
  tell(turn, reading.place ? said_of(count, "Added {} organisation and placed them on the canvas.",
                                     "Added {} organisations and placed them on the canvas.")
                           : said_of(count, "Added {} organisation: they are in the library.",
                                     "Added {} organisations: they are in the library."));
}

} // namespace cg::editor
