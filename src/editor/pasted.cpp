#include "editor/pasted.hpp"

#include <algorithm>

#include "base/sort.hpp"
#include "base/text.hpp"

namespace cg::editor {

namespace {

using Records = std::vector<AnyRecord>;
using Refs = std::vector<Ref>; // sorted
using Heirs =
    std::vector<std::pair<Ref, Ref>>; // from a record of the clipboard to its heir in this plan; sorted

Refs refs_of(const Records& records) {
  Refs refs;
  for (const AnyRecord& record : records) refs.push_back(record.ref());
  cg::sort(refs);
  return refs;
}

Ref heir_of(const Heirs& heirs, Ref ref) {
  const auto at = std::lower_bound(heirs.begin(), heirs.end(), std::pair{ref, Ref{}});
  return at != heirs.end() && at->first == ref ? at->second : Ref();
}

// Without what belongs to something that is neither here nor on the clipboard, until nothing more falls.
Records able_to_stand(const Plan& plan, Records records) {
  for (std::size_t count = records.size() + 1; count != records.size();) {
    count = records.size();
    const Refs refs = refs_of(records);
    std::erase_if(records, [&](const AnyRecord& record) {
      bool falls = false;
      for_each_reference(record, [&](const Field& field, Ref ref) {
        const bool needed = field.on_delete == OnDelete::delete_record;
        falls =
            falls || (needed && !std::binary_search(refs.begin(), refs.end(), ref) && !contains(plan, ref));
      });
      return falls;
    });
  }
  return records;
}

// The asset that a word on the clipboard becomes: one of this plan, or one from before it on the clipboard.
struct Words {
  std::vector<std::pair<std::string, Ref>> by_name; // folded; sorted

  explicit Words(const Plan& plan) {
    for (const Asset& asset : plan.assets) by_name.emplace_back(folded(trimmed(asset.name)), asset.id);
    cg::sort(by_name);
  }
  Ref take(const Plan& plan, const Asset& asset, IdSource& ids) {
    if (plan.assets.find(asset.id) != nullptr) return asset.id;
    const std::pair entry{folded(trimmed(asset.name)), Ref()};
    const auto at = std::lower_bound(by_name.begin(), by_name.end(), entry);
    if (at != by_name.end() && at->first == entry.first) return at->second;
    return by_name.insert(at, {entry.first, ids.next_id<Asset>()})->second;
  }
};

Heirs heirs_for(const Plan& plan, const Records& records, IdSource& ids) {
  Words words(plan);
  Heirs heirs;
  for (const AnyRecord& record : records) {
    const auto* asset = record.as<Asset>();
    heirs.emplace_back(record.ref(),
                       asset != nullptr ? words.take(plan, *asset, ids) : Ref(record.kind(), ids.next()));
  }
  cg::sort(heirs);
  return heirs;
}

Value led_here(const Plan& plan, const Heirs& heirs, const Value& value) {
  const auto here = [&](Ref ref) {
    const Ref heir = heir_of(heirs, ref);
    return heir ? heir : contains(plan, ref) ? ref : Ref();
  };
  if (const Ref* ref = std::get_if<Ref>(&value)) {
    const Ref led = here(*ref);
    return led ? Value(led) : Value();
  }
  const auto* refs = std::get_if<std::vector<Ref>>(&value);
  if (refs == nullptr) return value;
  std::vector<Ref> led;
  for (const Ref ref : *refs) {
    const Ref next = here(ref);
    if (next && std::find(led.begin(), led.end(), next) == led.end()) led.push_back(next);
  }
  return led;
}

AnyRecord heir(const Plan& plan, const Heirs& heirs, const AnyRecord& source, Vec2 by) {
  const RecordType& type = record_type(source.kind());
  auto made = under_id(source, heir_of(heirs, source.ref()).bits);
  for (const Field& field : type.fields)
    field.set(made.get(), led_here(plan, heirs, field.get(source.get())));
  if (type.placeable && *type.place(made.get())) {
    std::optional<Placement>& place = *type.mutable_place(made.get());
    place->x += by.x;
    place->y += by.y;
    place->locked = false; // a copy is made to be moved
  }
  return AnyRecord(type.kind, std::move(made));
}

// The keys of what is pasted: when two words have become one, two needs for them are one.
class Keys {
 public:
  explicit Keys(const Plan& plan) : plan_(plan) {}

  /// False when another record has this one's key.
  bool take(const AnyRecord& record) {
    Key key = key_of(record);
    if (key.refs.empty()) return true;
    const auto at = std::lower_bound(taken_.begin(), taken_.end(), key, comes_before);
    if (at != taken_.end() && at->kind == key.kind && at->refs == key.refs) return false;
    if (stands_in_plan(key)) return false;
    taken_.insert(at, std::move(key));
    return true;
  }

 private:
  struct Key {
    Kind kind = Kind::need;
    std::vector<Ref> refs;
  };
  static bool comes_before(const Key& a, const Key& b) {
    return a.kind != b.kind ? a.kind < b.kind : a.refs < b.refs;
  }
  static Key key_of(const AnyRecord& record) {
    Key key{record.kind(), {}};
    for_each_reference(record, [&](const Field& field, Ref ref) {
      if (field.part_of_key) key.refs.push_back(ref);
    });
    return key;
  }
  [[nodiscard]] bool stands_in_plan(const Key& key) const {
    const bool old =
        std::all_of(key.refs.begin(), key.refs.end(), [&](Ref ref) { return contains(plan_, ref); });
    if (!old) return false;
    const RecordType& type = record_type(key.kind);
    for (std::size_t i = 0; i < type.count(plan_); ++i) {
      if (key_of(type.at(plan_, i)).refs == key.refs) return true;
    }
    return false;
  }

  const Plan& plan_;
  std::vector<Key> taken_;
};

} // namespace

std::vector<AnyRecord> pasted(const Plan& plan, const std::vector<AnyRecord>& clipboard, Vec2 by_world,
                              IdSource& ids) {
  const Records records = able_to_stand(plan, clipboard);
  const Heirs heirs = heirs_for(plan, records, ids);
  Refs added; // sorted
  Keys keys(plan);
  Records made;
  for (const AnyRecord& record : records) {
    const Ref ref = heir_of(heirs, record.ref());
    const auto at = std::lower_bound(added.begin(), added.end(), ref);
    const bool is_there = (at != added.end() && *at == ref) || contains(plan, ref);
    if (is_there) continue; // a word that became another
    AnyRecord next = heir(plan, heirs, record, by_world);
    if (!keys.take(next)) continue;
    added.insert(at, ref);
    made.push_back(std::move(next));
  }
  return made;
}

} // namespace cg::editor
