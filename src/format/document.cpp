#include "format/document.hpp"

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "format/cards.hpp"
#include "format/decode.hpp"
#include "format/migrate.hpp"
#include "format/shapes.hpp"

namespace cg::format {

namespace {

using Trouble = std::optional<Error>;

std::string quoted(std::string_view text) { return "“" + shortened(text) + "”"; }

Trouble check_format(Json root, std::string_view wanted) {
  if (!root.is(JsonKind::object)) return Error{"", said("This is not a partnership plan.")};
  const auto format = root.member("format");
  if (!format) return Error{"format", said("is missing: this is not a partnership plan")};
  const std::string_view found = format->is(JsonKind::text) ? format->content() : "";
  if (found == wanted) return std::nullopt;
  if (found == cards_format)
    return Error{"format", said("says that these are copied cards: paste them into an open plan")};
  if (found == plan_format)
    return Error{"format", said("says that this is a whole plan: open it instead of pasting it")};
  return Error{"format", said("is not {}: this is not a partnership plan", {quoted(wanted)})};
}

Result<int> read_version(Json root) {
  const auto json = root.member("version");
  if (!json) return Error{"version", said("is missing")};
  const double version = json->is(JsonKind::number) ? json->number() : 0;
  if (version < 1 || version != std::floor(version))
    return Error{"version", said("must be a whole number from 1")};
  if (version > plan_version) {
    return Error{"version", said("was made by a newer Common Ground (version {}); this one reads up to "
                                 "version {}. Reload the page to "
                                 "get the newest, then open the file again",
                                 {shortened(json->content()), std::to_string(plan_version)})};
  }
  return static_cast<int>(version);
}

Trouble decode_record(const RecordType& type, Json json, const Place& place, Ref& ref,
                      std::shared_ptr<void>& row) {
  if (Trouble trouble = expect(JsonKind::object, json, place)) return trouble;
  const auto id = json.member("id");
  if (!id) return Place(place, "id").error(tr("is missing"));
  const auto found = id->is(JsonKind::text) ? ref_from_text(type.kind, id->content()) : std::nullopt;
  if (!found) {
    return Place(place, "id")
        .error(said("must be an id such as {}", {text_from_ref({type.kind, 0x1f3c5a7b9d0e2f46})}));
  }
  ref = *found;
  row = type.make(ref.bits);
  constexpr std::string_view elsewhere[] = {"id", "place"};
  const std::span<const std::string_view> known(elsewhere, type.placeable ? 2 : 1);
  if (const auto stands = type.placeable ? json.member("place") : std::nullopt) {
    Placement& placement = type.mutable_place(row.get())->emplace();
    const Place here(place, "place");
    if (Trouble trouble = decode_object(shape_of<Placement>(), *stands, here, &placement, placement.unknown))
      return trouble;
  }
  return decode_object(type.fields, json, place, row.get(), *type.unknown(row.get()), known);
}

} // namespace

Trouble Document::decode_table(const RecordType& type, Json list) {
  const Place root, table(root, type.table_key);
  if (Trouble trouble = expect(JsonKind::list, list, table)) return trouble;
  Rows& rows = rows_[static_cast<std::size_t>(type.kind)];
  std::vector<std::shared_ptr<void>> records;
  for (const Json json : list) {
    const Place place(table, records.size());
    Ref ref;
    if (Trouble trouble = decode_record(type, json, place, ref, records.emplace_back())) return trouble;
    rows.push_back({ref.bits, rows.size()});
  }
  cg::sort(rows);
  const auto same_id = [](const Row& a, const Row& b) { return a.bits == b.bits; };
  const auto twice = std::adjacent_find(rows.begin(), rows.end(), same_id);
  if (twice != rows.end()) {
    const Place place(table, twice[1].index);
    return Place(place, "id").error(said("is also the id of {}", {Place(table, twice[0].index).text()}));
  }
  // In the order of their ids, so that each is put at the end of its table.
  for (const Row& row : rows) type.put(plan_, AnyRecord(type.kind, std::move(records[row.index])));
  return std::nullopt;
}

Trouble Document::decode_charter(Json root) {
  std::vector<std::string_view> elsewhere = {"format", "version"};
  for (const RecordType& type : record_types()) elsewhere.push_back(type.table_key);
  return decode_object(charter_fields(), root, Place(), &plan_.charter, plan_.charter.unknown, elsewhere);
}

Result<Document> Document::decode(Tree tree, std::string_view format, const ReadLimits& limits) {
  if (Trouble trouble = check_format(tree.root(), format)) return *trouble;
  const Result<int> version = read_version(tree.root());
  if (!version) return version.error();
  tree = migrated(std::move(tree), version.value(), migrations());

  Document document;
  if (Trouble trouble = document.decode_charter(tree.root())) return *trouble;
  std::size_t records = 0;
  for (const RecordType& type : record_types()) {
    const auto list = tree.root().member(type.table_key);
    if (!list) continue;
    for ([[maybe_unused]] const Json record : *list) ++records;
    if (records > limits.records) {
      return Error{
          std::string(type.table_key),
          said("makes more than {} records, the most that a plan may have", {grouped(limits.records)})};
    }
    if (Trouble trouble = document.decode_table(type, *list)) return *trouble;
  }
  return document;
}

Error Document::located(const RecordFault& fault) const {
  const Place root;
  if (!fault.record) return {fault.field, fault.what};
  const Rows& rows = rows_[static_cast<std::size_t>(fault.record.kind)];
  const auto row = std::lower_bound(rows.begin(), rows.end(), Row{fault.record.bits, 0});
  CG_CHECK(row != rows.end() && row->bits == fault.record.bits);
  const Place table(root, record_type(fault.record.kind).table_key), record(table, row->index);
  return (fault.field.empty() ? record : Place(record, fault.field)).error(fault.what);
}

} // namespace cg::format
