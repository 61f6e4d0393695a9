// Random plans and random edits, for tests of properties. Everything follows from the seed, the same on every
// machine; a test prints the seed (CAPTURE(seed)) so that a failure can be run again.
//
// random_plan makes plans whose invariants hold, with records of all kinds, every field filled now and then,
// texts of many scripts and unknown fields.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "plan/edit.hpp"
#include "plan/invariants.hpp"

namespace cg::test {

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  /// Never 0, so that it can be an id.
  std::uint64_t bits() {
    const std::uint64_t drawn = engine_();
    return drawn != 0 ? drawn : 1;
  }
  /// 0 to limit-1; 0 when limit is 0. (std::uniform_int_distribution differs between libraries.)
  std::size_t below(std::size_t limit) {
    return limit == 0 ? 0 : static_cast<std::size_t>(engine_() % limit);
  }
  int between(int least, int most) {
    return least + static_cast<int>(below(static_cast<std::size_t>(most - least) + 1));
  }
  /// True once in `out_of` times.
  bool one_in(std::size_t out_of) { return below(out_of) == 0; }
  template <class T, std::size_t N>
  const T& one_of(const T (&choices)[N]) {
    return choices[below(N)];
  }

 private:
  std::mt19937_64 engine_;
};

inline std::string random_text(Random& random) {
  static const std::string pieces[] = {"ICCA",
                                       "BestCities",
                                       "partnership",
                                       "a",
                                       " ",
                                       "  ",
                                       "Société",
                                       "Málaga",
                                       "København",
                                       "Ελλάδα",
                                       "Київ",
                                       "国際会議",
                                       "서울",
                                       "الشراكة",
                                       "שותפות",
                                       "हिन्दी",
                                       "👩‍⚕️🌍",
                                       "\xF4\x8F\xBF\xBF",
                                       "e\xCC\x81",
                                       "\"quoted\"",
                                       "back\\slash",
                                       "</script>",
                                       "1,200.5",
                                       "\n",
                                       "\t",
                                       "\x01",
                                       "\x7F",
                                       std::string(1, '\0'),
                                       "\xE2\x80\xA8",
                                       "null",
                                       "{}",
                                       "[1]"};
  std::string text;
  for (std::size_t left = random.below(6); left > 0; --left) text += random.one_of(pieces);
  return text;
}

inline double random_number(Random& random) {
  static constexpr double numbers[] = {0,
                                       -0.0,
                                       1,
                                       -1,
                                       0.1,
                                       -2.5,
                                       3.14159265358979,
                                       1e6,
                                       1e21,
                                       -1e300,
                                       1e-300,
                                       5e-324,
                                       0.1 + 0.2,
                                       123456789012345678.0,
                                       1200,
                                       999999,
                                       1.0 / 3,
                                       1e15,
                                       1.7976931348623157e308};
  if (random.one_in(3)) return random.one_of(numbers);
  return static_cast<double>(random.between(-1'000'000, 1'000'000)) / 64;
}

inline Date random_date(Random& random) {
  return {random.between(1, 9999), random.between(1, 12), random.between(1, 28)};
}

inline Unknown random_unknown(Random& random) {
  if (!random.one_in(8)) return {};
  static const std::string objects[] = {R"({"x_note":"kept"})",
                                        R"({"x_list":[1,2.50,null,{"y":true}],"x_text":"é"})"};
  return {random.one_of(objects)};
}

inline std::optional<Placement> random_place(Random& random) {
  if (random.one_in(4)) return std::nullopt;
  Placement place;
  place.x = static_cast<double>(random.between(-10'000'000, 10'000'000));
  place.y = static_cast<double>(random.between(-8000, 8000)) / 8;
  if (random.one_in(3)) {
    place.width = random.between(0, 2000);
    place.height = random.between(0, 2000) / 16.0;
  }
  place.unknown = random_unknown(random);
  if (random.one_in(3)) place.layer = random.between(-highest_layer, highest_layer);
  place.locked = random.one_in(4);
  return place;
}

inline DatedValue random_quantity(Random& random) {
  DatedValue quantity;
  if (!random.one_in(4)) quantity.value = random_number(random);
  if (!random.one_in(4)) quantity.date = random_date(random);
  if (random.one_in(2)) quantity.comment = random_text(random);
  if (random.one_in(4)) quantity.unknown = random_unknown(random);
  return quantity;
}

/// A record of the kind that the plan holds, or none when it holds none.
inline Ref random_ref(Random& random, const Plan& plan, Kind kind) {
  const RecordType& type = record_type(kind);
  return type.count(plan) == 0 ? Ref() : type.at(plan, random.below(type.count(plan))).ref();
}

inline Value random_refs(Random& random, const Plan& plan, Kind kind) {
  std::vector<Ref> refs;
  for (std::size_t left = random.below(4); left > 0; --left) {
    const Ref ref = random_ref(random, plan, kind);
    if (ref && std::find(refs.begin(), refs.end(), ref) == refs.end()) refs.push_back(ref);
  }
  return refs;
}

template <class Make>
auto random_list(Random& random, Make make) {
  std::vector<decltype(make())> list;
  for (std::size_t left = random.below(4); left > 0; --left) list.push_back(make());
  return list;
}

/// Right for the field by itself; whether rules and keys allow it in a certain record is another question.
inline Value random_value(Random& random, const Plan& plan, const Field& field) {
  switch (field.type) {
    case FieldType::line:
    case FieldType::text: return random_text(random);
    case FieldType::timestamp:
      return timestamp_from_milliseconds(random.between(0, 2'000'000'000) * std::int64_t{1000});
    case FieldType::integer: return random.between(field.least, field.most);
    case FieldType::flag: return random.between(0, 1);
    case FieldType::number: return random_number(random);
    case FieldType::choice: return static_cast<int>(random.below(field.choices.size()));
    case FieldType::date: return random_date(random);
    case FieldType::reference: {
      const Ref ref = random_ref(random, plan, field.target);
      return ref ? Value(ref) : Value();
    }
    case FieldType::references: return random_refs(random, plan, field.target);
    case FieldType::lines: return random_list(random, [&] { return random_text(random); });
    case FieldType::dated_value: return random_quantity(random);
    case FieldType::dated_values: return random_list(random, [&] { return random_quantity(random); });
    case FieldType::identifiers:
      return random_list(random, [&] {
        return Identifier{random_text(random), random_text(random), random_unknown(random)};
      });
    case FieldType::capacities:
      return random_list(random, [&] {
        const auto mode = static_cast<Mode>(random.below(std::size(mode_names)));
        return Capacity{mode, random_number(random), random_text(random), random_unknown(random)};
      });
    case FieldType::links:
      return random_list(random, [&] {
        const auto side = static_cast<Side>(random.below(std::size(side_names)));
        return ChampionLink{random_text(random), side, random_unknown(random)};
      });
  }
  return {};
}

/// A record of the kind that leads only to what the plan holds; it may still break a rule or repeat a key.
inline AnyRecord random_record(Random& random, const Plan& plan, Kind kind) {
  const RecordType& type = record_type(kind);
  auto record = type.make(random.bits());
  for (const Field& field : type.fields) {
    // A contribution goes to one of two; most other fields are filled.
    const bool left_out = field.key == "programme" ? random.one_in(2) : random.one_in(4);
    if (left_out && !field.required) continue;
    CG_CHECK(field.set(record.get(), random_value(random, plan, field)));
  }
  if (auto* contribution = static_cast<Contribution*>(kind == Kind::contribution ? record.get() : nullptr)) {
    if (contribution->programme) contribution->objective = {};
  }
  if (type.placeable) *type.mutable_place(record.get()) = random_place(random);
  *type.unknown(record.get()) = random_unknown(random);
  return AnyRecord(kind, std::move(record));
}

/// About `size` records of each kind.
inline Plan random_plan(Random& random, std::size_t size) {
  Plan plan;
  for (const Field& field : charter_fields()) {
    if (!random.one_in(4)) CG_CHECK(field.set(&plan.charter, random_value(random, plan, field)));
  }
  plan.charter.unknown = random_unknown(random);
  // Twice round, so that early kinds refer to late ones too (an exchange to a need, a milestone to a
  // milestone).
  for (int round = 0; round < 2; ++round) {
    for (const RecordType& type : record_types()) {
      for (std::size_t left = random.below(size + 1); left > 0; --left) {
        const Result<Plan> next = apply(plan, AddRecord{random_record(random, plan, type.kind)});
        if (next) plan = next.value();
      }
    }
  }
  return plan;
}

inline Edit random_edit(Random& random, const Plan& plan, int depth = 0);

inline Ref random_ref(Random& random, const Plan& plan) {
  if (random.one_in(20)) return Ref(static_cast<Kind>(random.below(kind_count)), random.bits());
  for (int attempt = 0; attempt < 20; ++attempt) {
    const Ref ref = random_ref(random, plan, static_cast<Kind>(random.below(kind_count)));
    if (ref) return ref;
  }
  return Ref(Kind::note, random.bits());
}

inline Edit random_field_edit(Random& random, const Plan& plan) {
  const Ref ref = random_ref(random, plan);
  const auto fields = record_type(ref.kind).fields;
  const Field& field = fields[random.below(fields.size())];
  if (random.one_in(6)) return SetField{ref, &field, Value()};
  // Now and then the value is meant for another field, and is refused.
  const Field& meant = random.one_in(10) ? fields[random.below(fields.size())] : field;
  return SetField{ref, &field, random_value(random, plan, meant)};
}

/// Any edit; some are refused.
inline Edit random_edit(Random& random, const Plan& plan, int depth) {
  switch (random.below(12)) {
    case 0:
    case 1:
    case 2: return AddRecord{random_record(random, plan, static_cast<Kind>(random.below(kind_count)))};
    case 3: return RemoveRecords{{random_ref(random, plan)}};
    case 4: {
      const auto fields = charter_fields();
      const Field& field = fields[random.below(fields.size())];
      return SetCharterField{&field, random_value(random, plan, field)};
    }
    case 5: {
      PlaceRecords edit;
      for (std::size_t left = random.below(4); left > 0; --left) {
        edit.places.emplace_back(random_ref(random, plan), random_place(random));
      }
      return edit;
    }
    case 6: {
      EditAll all;
      const std::size_t count = depth < 2 ? random.below(4) : 0;
      for (std::size_t i = 0; i < count; ++i) all.edits.push_back(random_edit(random, plan, depth + 1));
      return all;
    }
    default: return random_field_edit(random, plan);
  }
}

/// The same plan with rows of its own: nothing is shared with the original.
inline Plan deep_copy(const Plan& plan) {
  Plan copy;
  copy.charter = plan.charter;
  for_each_record(plan, [&copy](const AnyRecord& record) {
    const RecordType& type = record_type(record.kind());
    type.put(copy, AnyRecord(record.kind(), type.copy(record.get())));
  });
  return copy;
}

} // namespace cg::test
