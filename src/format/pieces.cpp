// Cutting: the charter, the groups of records and the end are compared with those of the file before, in
// order.
#include "format/pieces.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "format/json.hpp"
#include "format/outline.hpp"

namespace cg::format {

namespace {

bool is_before(const Plan& plan_a, const RecordGroup& a, const Plan& plan_b, const RecordGroup& b) {
  if (a.type != b.type) return a.type->kind < b.type->kind;
  return rows_of(plan_a, a).front().bits < rows_of(plan_b, b).front().bits;
}

// The same records, not equal ones: what was not changed is shared by both plans.
bool is_same(const Plan& plan_a, const RecordGroup& a, const Plan& plan_b, const RecordGroup& b) {
  if (a.type != b.type || a.opens != b.opens || a.closes != b.closes) return false;
  const std::span<const RowList::Row> rows_a = rows_of(plan_a, a), rows_b = rows_of(plan_b, b);
  return std::equal(rows_a.begin(), rows_a.end(), rows_b.begin(), rows_b.end());
}

class Cutter {
 public:
  Cutter(PlanPtr plan, const CutFile& before, Layout layout, std::string& text)
      : before_(before),
        reuses_(before.plan != nullptr && before.layout == layout),
        text_(text),
        out_(layout, std::move(text)) {
    file_.plan = std::move(plan);
    file_.layout = layout;
    file_.groups = groups_of(*file_.plan);
    file_.pieces.reserve(file_.groups.size() + 2);
    file_.last_number = before.last_number;
  }

  CutFile cut() && {
    const Plan& plan = *file_.plan;
    const bool same_charter = reuses_ && before_.plan->charter == plan.charter;
    piece(same_charter ? &before_.pieces.front() : nullptr, 1, [&] { write_head(out_, plan); });
    for (const RecordGroup& group : file_.groups) {
      piece(found_before(group), depth_behind(group), [&] { write_group(out_, plan, group); });
    }
    piece(same_charter ? &before_.pieces.back() : nullptr, 0, [&] { write_end(out_, plan); });
    text_ = std::move(out_).take();
    mark_new_pieces();
    return std::move(file_);
  }

 private:
  // `there`: the piece of before that has the same text, if there is one.
  template <class Write>
  void piece(const Piece* there, std::size_t depth_behind, const Write& write) {
    if (there != nullptr) {
      file_.pieces.push_back(*there);
      file_.pieces.back().is_new = false;
      return out_.go_on_behind(depth_behind);
    }
    const std::size_t begin = out_.size();
    write();
    file_.pieces.push_back({++file_.last_number, out_.size() - begin, true, {}});
  }

  // Groups are asked for in order, so both lists are walked once.
  const Piece* found_before(const RecordGroup& group) {
    if (!reuses_) return nullptr;
    const Plan& old = *before_.plan;
    while (old_ < before_.groups.size() && is_before(old, before_.groups[old_], *file_.plan, group)) ++old_;
    if (old_ == before_.groups.size() || !is_same(old, before_.groups[old_], *file_.plan, group))
      return nullptr;
    return &before_.pieces[old_ + 1];
  }

  void mark_new_pieces() {
    std::string_view rest = text_;
    for (Piece& piece : file_.pieces) {
      if (!piece.is_new) continue;
      piece.mark = TextMark(rest.substr(0, piece.bytes));
      rest.remove_prefix(piece.bytes);
    }
  }

  const CutFile& before_;
  bool reuses_;
  std::string& text_;
  JsonWriter out_;
  CutFile file_;
  std::size_t old_ = 0; // the first group of before that is not before the one asked for
};

std::size_t size_of(const CutFile& file) {
  std::size_t bytes = 0;
  for (const Piece& piece : file.pieces) bytes += piece.bytes;
  return bytes;
}

CutFile cut_as(Layout layout, const PlanPtr& plan, const CutFile& before, std::string& text) {
  text.clear();
  text.reserve(expected_size(*plan)); // for a whole file: room for it is found once
  return Cutter(plan, before, layout, text).cut();
}

} // namespace

CutFile cut(const PlanPtr& plan, const CutFile& before, std::string& text) {
  CutFile file = cut_as(before.layout, plan, before, text);
  const bool too_large = file.layout == Layout::indented && size_of(file) > ReadLimits().bytes;
  return too_large ? cut_as(Layout::compact, plan, before, text) : file;
}

TextMark mark_of(const CutFile& file) {
  TextMark mark;
  for (const Piece& piece : file.pieces) mark.append(piece.mark);
  return mark;
}

} // namespace cg::format
