// The table of record types: every kind of record, every field, in the order in which they stand in files.
// All of it is constant data. What follows from a description is done elsewhere, once for all kinds.
#include <iterator>

#include "plan/record.hpp"
#include "plan/rules.hpp"

namespace cg {

namespace {

using FieldType::capacities;
using FieldType::date;
using FieldType::dated_value;
using FieldType::dated_values;
using FieldType::identifiers;
using FieldType::line;
using FieldType::lines;
using FieldType::links;
using FieldType::number;
using FieldType::text;
using FieldType::timestamp;
using Names = const std::string_view[];

constexpr Names organisation_kinds = {"association",   "destination", "business", "public_body",
                                      "civil_society", "academic",    "alliance", "other"};
constexpr Names standings = {"held", "wanted"};
constexpr Names result_levels = {"output", "outcome", "impact"};
constexpr Names measure_kinds = {"unit", "percentage", "ordinal", "nominal", "qualitative"};
constexpr Names directions = {"ascending", "descending"};
constexpr Names contribution_statuses = {"offered", "committed", "delivered"};
constexpr Names tangibilities = {"tangible", "intangible"};
constexpr Names routes = {"knowledge_sharing", "efficient_use_of_resources", "brand_association"};
constexpr Names benefit_types = {"bottom_line", "sales", "reputation", "other_non_financial"};
constexpr Names answers = {"yes", "no"};
constexpr Names difference_kinds = {"cultural", "operational"};
constexpr Names difference_statuses = {"open", "settled"};
constexpr Names milestone_statuses = {"planned", "under_way", "done"};
constexpr Names stages = {"who", "why", "what", "success", "give_and_gain", "path", "agree", "review"};

// A reference whose record goes with the one it leads to.
template <auto Member>
constexpr Field belongs_to(std::string_view key, Kind target) {
  return reference<Member>(key, target, OnDelete::delete_record);
}

constexpr Field charter[] = {
    field<&Charter::title>("title", line),
    field<&Charter::direction>("direction", text),
    field<&Charter::common_goal>("common_goal", text),
    field<&Charter::language>("language", line),
    choice<&Charter::stage>("stage", stages),
    field<&Charter::created>("created", timestamp),
    field<&Charter::modified>("modified", timestamp),
};

constexpr Field organisation[] = {
    field<&Organisation::name>("name", line),
    field<&Organisation::short_name>("short_name", line),
    choice<&Organisation::kind>("kind", organisation_kinds, OrganisationKind::other),
    field<&Organisation::sector>("sector", line),
    field<&Organisation::region>("region", line),
    field<&Organisation::identifiers>("identifiers", identifiers),
    field<&Organisation::link>("link", line),
    integer<&Organisation::colour>("colour", 1, party_colour_count),
    field<&Organisation::purpose>("purpose", text),
    field<&Organisation::themes>("themes", lines),
    field<&Organisation::prosperity>("prosperity", text),
    references<&Organisation::members>("members", Kind::organisation),
    field<&Organisation::capacity>("capacity", capacities),
    field<&Organisation::notes>("notes", text),
};

constexpr Field asset[] = {
    field<&Asset::name>("name", line),
    field<&Asset::category>("category", line),
};

constexpr Field strength[] = {
    key_part(belongs_to<&Strength::organisation>("organisation", Kind::organisation)),
    key_part(belongs_to<&Strength::asset>("asset", Kind::asset)),
    integer<&Strength::depth>("depth", 1, 3),
    field<&Strength::note>("note", text),
};

constexpr Field need[] = {
    key_part(belongs_to<&Need::organisation>("organisation", Kind::organisation)),
    key_part(belongs_to<&Need::asset>("asset", Kind::asset)),
    integer<&Need::importance>("importance", 1, 3),
    field<&Need::note>("note", text),
};

constexpr Field weakness[] = {
    key_part(belongs_to<&Weakness::organisation>("organisation", Kind::organisation)),
    key_part(belongs_to<&Weakness::asset>("asset", Kind::asset)),
    integer<&Weakness::depth>("depth", 1, 3),
    field<&Weakness::note>("note", text),
};

constexpr Field reputation[] = {
    required(belongs_to<&Reputation::organisation>("organisation", Kind::organisation)),
    field<&Reputation::market>("market", line),
    choice<&Reputation::standing>("standing", standings),
    field<&Reputation::note>("note", text),
};

constexpr Field champion[] = {
    required(belongs_to<&Champion::organisation>("organisation", Kind::organisation)),
    field<&Champion::person>("person", line),
    field<&Champion::role>("role", line),
    field<&Champion::links>("links", links),
    field<&Champion::note>("note", text),
};

constexpr Field objective[] = {
    field<&Objective::title>("title", line),
    field<&Objective::statement>("statement", text),
    reference<&Objective::owner>("owner", Kind::organisation),
    choice<&Objective::level>("level", result_levels),
    field<&Objective::themes>("themes", lines),
    references<&Objective::required_assets>("required_assets", Kind::asset),
    field<&Objective::merged_from>("merged_from", lines),
};

constexpr Field measure[] = {
    reference<&Measure::objective>("objective", Kind::objective),
    reference<&Measure::organisation>("organisation", Kind::organisation),
    field<&Measure::indicator>("indicator", line),
    choice<&Measure::kind>("kind", measure_kinds),
    field<&Measure::unit>("unit", line),
    choice<&Measure::direction>("direction", directions),
    field<&Measure::baseline>("baseline", dated_value),
    field<&Measure::target>("target", dated_value),
    field<&Measure::actuals>("actuals", dated_values),
    field<&Measure::means_of_verification>("means_of_verification", text),
    field<&Measure::assumptions>("assumptions", text),
    field<&Measure::owner>("owner", line),
};

constexpr Field success_view[] = {
    key_part(belongs_to<&SuccessView::objective>("objective", Kind::objective)),
    key_part(belongs_to<&SuccessView::organisation>("organisation", Kind::organisation)),
    field<&SuccessView::success>("success", text),
    field<&SuccessView::impact>("impact", text),
    integer<&SuccessView::agreement>("agreement", 0, 5),
    field<&SuccessView::note>("note", text),
};

constexpr Field contribution[] = {
    required(belongs_to<&Contribution::organisation>("organisation", Kind::organisation)),
    belongs_to<&Contribution::objective>("objective", Kind::objective),
    belongs_to<&Contribution::programme>("programme", Kind::programme),
    choice<&Contribution::mode>("mode", mode_names, Mode::knowledge),
    field<&Contribution::what>("what", line),
    field<&Contribution::amount>("amount", number),
    field<&Contribution::unit>("unit", line),
    choice<&Contribution::status>("status", contribution_statuses),
    field<&Contribution::note>("note", text),
};

constexpr Field exchange[] = {
    required(belongs_to<&Exchange::from>("from", Kind::organisation)),
    required(belongs_to<&Exchange::to>("to", Kind::organisation)),
    field<&Exchange::what>("what", line),
    choice<&Exchange::tangibility>("tangibility", tangibilities),
    choice<&Exchange::route>("route", routes),
    reference<&Exchange::need>("need", Kind::need),
    field<&Exchange::note>("note", text),
};

constexpr Field benefit[] = {
    required(belongs_to<&Benefit::organisation>("organisation", Kind::organisation)),
    field<&Benefit::what>("what", line),
    choice<&Benefit::type>("type", benefit_types),
    choice<&Benefit::route>("route", routes),
    integer<&Benefit::gain>("gain", 1, 5),
    integer<&Benefit::cost>("cost", 1, 5),
    field<&Benefit::note>("note", text),
};

constexpr Field expectation[] = {
    required(belongs_to<&Expectation::from>("from", Kind::organisation)),
    required(belongs_to<&Expectation::of>("of", Kind::organisation)),
    field<&Expectation::text>("text", text),
    choice<&Expectation::would_do_itself>("would_do_itself", answers),
    choice<&Expectation::accepted>("accepted", answers),
};

constexpr Field difference[] = {
    references<&Difference::organisations>("organisations", Kind::organisation),
    choice<&Difference::kind>("kind", difference_kinds),
    field<&Difference::description>("description", text),
    field<&Difference::bridge>("bridge", text),
    choice<&Difference::status>("status", difference_statuses),
};

constexpr Field programme[] = {
    field<&Programme::title>("title", line),
    field<&Programme::novelty>("novelty", text),
    field<&Programme::beneficiaries>("beneficiaries", text),
    field<&Programme::legacy>("legacy", text),
    references<&Programme::objectives>("objectives", Kind::objective),
};

constexpr Field milestone[] = {
    field<&Milestone::title>("title", line),
    reference<&Milestone::objective>("objective", Kind::objective),
    field<&Milestone::due>("due", date),
    references<&Milestone::responsible>("responsible", Kind::organisation),
    reference<&Milestone::accountable>("accountable", Kind::organisation),
    references<&Milestone::depends_on>("depends_on", Kind::milestone),
    choice<&Milestone::status>("status", milestone_statuses),
};

constexpr Field learning[] = {
    field<&Learning::date>("date", date),
    reference<&Learning::from>("from", Kind::organisation),
    field<&Learning::text>("text", text),
};

constexpr Field note[] = {
    field<&Note::text>("text", text),
};

constexpr Field frame[] = {
    field<&Frame::title>("title", line),
};

// --- The operations that need the C++ type
// ------------------------------------------------------------------------

template <class T>
concept Placeable = requires(T record) {
  record.place;
};

template <class T, Table<T> Plan::*Rows>
struct Operations {
  static const RowList& rows(const Plan& plan) { return plan.*Rows; }
  static std::shared_ptr<void> make(std::uint64_t bits) {
    auto record = std::make_shared<T>();
    record->id = Id<T>(bits);
    return record;
  }
  static std::shared_ptr<void> copy(const void* record) {
    auto made = std::make_shared<T>();
    *made = *static_cast<const T*>(record);
    return made;
  }
  static bool equal(const void* a, const void* b) {
    return *static_cast<const T*>(a) == *static_cast<const T*>(b);
  }
  static std::uint64_t bits(const void* record) { return static_cast<const T*>(record)->id.bits(); }
  static Unknown* unknown(void* record) { return &static_cast<T*>(record)->unknown; }
};
template <class T>
struct PlaceOf {
  static const std::optional<Placement>* read(const void* record) {
    return &static_cast<const T*>(record)->place;
  }
  static std::optional<Placement>* change(void* record) { return &static_cast<T*>(record)->place; }
};

template <class T, Table<T> Plan::*Rows>
constexpr RecordType type(std::string_view table_key, std::string_view prefix, std::string_view noun,
                          std::span<const Field> fields, Rule rule = nullptr) {
  using Operation = Operations<T, Rows>;
  RecordType made;
  made.kind = kind_of<T>;
  made.table_key = table_key;
  made.prefix = prefix;
  made.noun = noun;
  made.fields = fields;
  made.rule = rule;
  made.rows = &Operation::rows;
  made.make = &Operation::make;
  made.copy = &Operation::copy;
  made.equal = &Operation::equal;
  made.bits = &Operation::bits;
  made.unknown = &Operation::unknown;
  if constexpr (Placeable<T>) {
    made.placeable = true;
    made.place = &PlaceOf<T>::read;
    made.mutable_place = &PlaceOf<T>::change;
  }
  return made;
}

constexpr RecordType types[] = {
    type<Organisation, &Plan::organisations>("organisations", "org", "organisation", organisation,
                                             rule_of_organisation),
    type<Asset, &Plan::assets>("assets", "ast", "asset", asset),
    type<Strength, &Plan::strengths>("strengths", "str", "strength", strength),
    type<Need, &Plan::needs>("needs", "need", "need", need),
    type<Weakness, &Plan::weaknesses>("weaknesses", "weak", "weakness", weakness),
    type<Reputation, &Plan::reputations>("reputations", "rep", "reputation", reputation),
    type<Champion, &Plan::champions>("champions", "champ", "champion", champion),
    type<Objective, &Plan::objectives>("objectives", "obj", "objective", objective),
    type<Measure, &Plan::measures>("measures", "msr", "success measure", measure),
    type<SuccessView, &Plan::success_views>("success_views", "view", "success view", success_view),
    type<Contribution, &Plan::contributions>("contributions", "con", "contribution", contribution,
                                             rule_of_contribution),
    type<Exchange, &Plan::exchanges>("exchanges", "exc", "exchange", exchange, rule_of_exchange),
    type<Benefit, &Plan::benefits>("benefits", "ben", "benefit", benefit),
    type<Expectation, &Plan::expectations>("expectations", "exp", "expectation", expectation,
                                           rule_of_expectation),
    type<Difference, &Plan::differences>("differences", "diff", "difference", difference),
    type<Programme, &Plan::programmes>("programmes", "prog", "programme", programme),
    type<Milestone, &Plan::milestones>("milestones", "mile", "milestone", milestone),
    type<Learning, &Plan::learnings>("learnings", "learn", "learning", learning),
    type<Note, &Plan::notes>("notes", "note", "note", note),
    type<Frame, &Plan::frames>("frames", "frame", "frame", frame),
};

constexpr bool types_stand_in_kind_order() {
  for (std::size_t i = 0; i < kind_count; ++i) {
    if (types[i].kind != static_cast<Kind>(i)) return false;
  }
  return std::size(types) == kind_count;
}
static_assert(types_stand_in_kind_order());

} // namespace

const RecordType& record_type(Kind kind) {
  const auto index = static_cast<std::size_t>(kind);
  CG_CHECK(index < kind_count);
  return types[index];
}

std::span<const RecordType> record_types() { return types; }

std::span<const Field> charter_fields() { return charter; }

} // namespace cg
