// assets/partnership.schema.json and the program's own description of records say the same, both ways: every
// field stands in the schema with its type, choices, range and target, and nothing else does.
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <set>
#include <sstream>

#include "format/json.hpp"
#include "format/shapes.hpp"
#include "format/tree.hpp"

using namespace cg;
using namespace cg::format;

namespace {

// The schema, with references followed.
class Schema {
 public:
  Schema() : tree_(load()) {}
  [[nodiscard]] Json root() const { return tree_.root(); }
  [[nodiscard]] static Json at(Json object, std::string_view name) {
    const auto member = object.member(name);
    INFO("no member " << name);
    REQUIRE(member);
    return *member;
  }
  /// What the schema says: itself, or what it refers to.
  [[nodiscard]] Json resolved(Json schema) const {
    const auto ref = schema.member("$ref");
    if (!ref) return schema;
    constexpr std::string_view defs = "#/$defs/";
    REQUIRE(ref->content().substr(0, defs.size()) == defs);
    return at(at(root(), "$defs"), ref->content().substr(defs.size()));
  }
  [[nodiscard]] Json property(Json object, std::string_view name) const {
    return at(at(object, "properties"), name);
  }

 private:
  static Tree load() {
    std::ifstream file(std::string(COMMON_GROUND_SOURCE_DIR) + "/assets/partnership.schema.json");
    std::stringstream text;
    text << file.rdbuf();
    Result<Tree> tree = Tree::parse(text.str(), {});
    REQUIRE(tree.ok());
    return std::move(tree).value();
  }
  Tree tree_;
};

std::set<std::string> texts(std::optional<Json> list) {
  std::set<std::string> found;
  if (!list) return found;
  for (const Json text : *list) found.insert(std::string(text.content()));
  return found;
}

std::string type_of(const Schema& schema, Json json) {
  return std::string(Schema::at(schema.resolved(json), "type").content());
}

void check_id(const Schema& schema, Json json, Kind kind) {
  const std::string pattern = "^" + std::string(record_type(kind).prefix) + "_(?!0+$)[0-9a-f]{1,16}$";
  CHECK(Schema::at(schema.resolved(json), "pattern").content() == pattern);
}

void check_shape(const Schema& schema, Json json, std::span<const Field> fields,
                 std::set<std::string> others);

void check_text(const Schema& schema, Json json) {
  CHECK(type_of(schema, json) == "string");
  CHECK(Schema::at(schema.resolved(json), "maxLength").number() == static_cast<double>(longest_text));
}

Json items_of(const Schema& schema, Json json) {
  CHECK(type_of(schema, json) == "array");
  return Schema::at(schema.resolved(json), "items");
}

void check_field(const Schema& schema, Json json, const Field& field) {
  const Json resolved = schema.resolved(json);
  switch (field.type) {
    case FieldType::line:
    case FieldType::text: return check_text(schema, json);
    case FieldType::timestamp: CHECK(Schema::at(resolved, "format").content() == "date-time"); return;
    case FieldType::date: CHECK(Schema::at(resolved, "format").content() == "date"); return;
    case FieldType::integer:
      CHECK(type_of(schema, json) == "integer");
      CHECK(Schema::at(json, "minimum").number() == field.least);
      CHECK(Schema::at(json, "maximum").number() == field.most);
      return;
    case FieldType::flag: CHECK(type_of(schema, json) == "boolean"); return;
    case FieldType::number: CHECK(type_of(schema, json) == "number"); return;
    case FieldType::choice:
      CHECK(type_of(schema, json) == "string");
      CHECK(texts(json.member("enum")) == std::set<std::string>(field.choices.begin(), field.choices.end()));
      CHECK(json.member("default").has_value() == (field.fallback >= 0));
      if (const auto fallback = json.member("default")) {
        CHECK(fallback->content() == field.choices[static_cast<std::size_t>(field.fallback)]);
      }
      return;
    case FieldType::reference: return check_id(schema, json, field.target);
    case FieldType::references:
      check_id(schema, items_of(schema, json), field.target);
      CHECK(Schema::at(json, "uniqueItems").is(JsonKind::yes));
      return;
    case FieldType::lines: return check_text(schema, items_of(schema, json));
    case FieldType::dated_value: return check_shape(schema, json, shape_of<DatedValue>(), {});
    case FieldType::dated_values:
      return check_shape(schema, items_of(schema, json), shape_of<DatedValue>(), {});
    case FieldType::identifiers:
      return check_shape(schema, items_of(schema, json), shape_of<Identifier>(), {});
    case FieldType::capacities: return check_shape(schema, items_of(schema, json), shape_of<Capacity>(), {});
    case FieldType::links: return check_shape(schema, items_of(schema, json), shape_of<ChampionLink>(), {});
  }
}

// An object with these fields, the other members that are named, and no more.
void check_shape(const Schema& schema, Json json, std::span<const Field> fields,
                 std::set<std::string> others) {
  const Json object = schema.resolved(json);
  CHECK(type_of(schema, json) == "object");
  CHECK_FALSE(object.member("additionalProperties"));
  std::set<std::string> expected = others, required, found;
  if (others.contains("id")) required.insert("id");
  for (const Field& field : fields) {
    CAPTURE(field.key);
    expected.insert(std::string(field.key));
    if (field.required) required.insert(std::string(field.key));
    const Json property = schema.property(object, field.key);
    CHECK_FALSE(Schema::at(property, "description").content().empty());
    check_field(schema, property, field);
  }
  for (const Json property : Schema::at(object, "properties")) found.insert(std::string(property.name()));
  CHECK(found == expected);
  CHECK(texts(object.member("required")) == required);
}

} // namespace

TEST_CASE("the schema names the format, its version, the fields of the plan and every table") {
  const Schema schema;
  CHECK(Schema::at(schema.root(), "$schema").content() == "https://json-schema.org/draft/2020-12/schema");
  CHECK(Schema::at(schema.property(schema.root(), "format"), "const").content() == plan_format);
  CHECK(Schema::at(schema.property(schema.root(), "version"), "const").number() == plan_version);
  std::set<std::string> expected = {"format", "version"}, found;
  for (const Field& field : charter_fields()) {
    CAPTURE(field.key);
    expected.insert(std::string(field.key));
    check_field(schema, schema.property(schema.root(), field.key), field);
  }
  for (const RecordType& type : record_types()) expected.insert(std::string(type.table_key));
  for (const Json property : Schema::at(schema.root(), "properties"))
    found.insert(std::string(property.name()));
  CHECK(found == expected);
  CHECK(texts(schema.root().member("required")) == std::set<std::string>{"format", "version"});
  CHECK_FALSE(schema.root().member("additionalProperties"));
}

TEST_CASE("the schema describes every record as the program does") {
  const Schema schema;
  for (const RecordType& type : record_types()) {
    CAPTURE(type.table_key);
    const Json table = schema.property(schema.root(), type.table_key);
    const Json record = items_of(schema, table);
    check_shape(schema, record, type.fields,
                type.placeable ? std::set<std::string>{"id", "place"} : std::set<std::string>{"id"});
    check_id(schema, schema.property(schema.resolved(record), "id"), type.kind);
    CHECK(Schema::at(table, "maxItems").number() == static_cast<double>(ReadLimits().records));
  }
}

TEST_CASE("the schema describes places as the program does") {
  const Schema schema;
  const Json place =
      schema.property(schema.resolved(items_of(schema, schema.property(schema.root(), "notes"))), "place");
  check_shape(schema, place, shape_of<Placement>(), {});
  for (const std::string_view side : {"x", "y"}) {
    const Json coordinate = schema.property(schema.resolved(place), side);
    CHECK(Schema::at(coordinate, "minimum").number() == -largest_coordinate);
    CHECK(Schema::at(coordinate, "maximum").number() == largest_coordinate);
  }
  for (const std::string_view extent : {"width", "height"}) {
    const Json size = schema.property(schema.resolved(place), extent);
    CHECK(Schema::at(size, "minimum").number() == 0);
    CHECK(Schema::at(size, "maximum").number() == largest_coordinate);
  }
}

TEST_CASE("the schema says that a contribution goes to one of two") {
  const Schema schema;
  const Json one_of =
      Schema::at(schema.resolved(items_of(schema, schema.property(schema.root(), "contributions"))), "oneOf");
  std::set<std::string> ends;
  for (const Json way : one_of) ends.merge(texts(way.member("required")));
  CHECK(ends == std::set<std::string>{"objective", "programme"});
}
