// Document: what a file or a clipboard text holds, decoded table by table, with the memory of where in the
// text each record stood. Whether the references in it lead anywhere is not looked at here.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "format/json.hpp"
#include "format/tree.hpp"
#include "plan/invariants.hpp"

namespace cg::format {

class Document {
 public:
  /// Refuses what is not of this format, a newer version, wrong types, unknown choices, malformed ids, two
  /// records with one id, and more records than the limit. Older versions are migrated first.
  [[nodiscard]] static Result<Document> decode(Tree tree, std::string_view format, const ReadLimits& limits);

  [[nodiscard]] const Plan& plan() const { return plan_; }
  [[nodiscard]] Plan take_plan() && { return std::move(plan_); }
  /// The fault with its place in the text.
  [[nodiscard]] Error located(const RecordFault& fault) const;

 private:
  struct Row {
    std::uint64_t bits = 0;
    std::size_t index = 0; // in the text's list
    bool operator<(const Row& other) const {
      return bits != other.bits ? bits < other.bits : index < other.index;
    }
  };
  using Rows = std::vector<Row>; // sorted
  std::optional<Error> decode_charter(Json root);
  std::optional<Error> decode_table(const RecordType& type, Json list);

  Plan plan_;
  std::array<Rows, kind_count> rows_;
};

} // namespace cg::format
