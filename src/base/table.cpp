#include "base/table.hpp"

#include <algorithm>

namespace cg {

namespace {

// Where the row with this id stands, or would stand.
std::size_t position(std::span<const RowList::Row> rows, std::uint64_t bits) {
  const auto at =
      std::lower_bound(rows.begin(), rows.end(), bits,
                       [](const RowList::Row& row, std::uint64_t wanted) { return row.bits < wanted; });
  return static_cast<std::size_t>(at - rows.begin());
}

} // namespace

bool RowList::same_rows(const RowList& other) const {
  return rows_ == other.rows_ ||
         std::equal(rows().begin(), rows().end(), other.rows().begin(), other.rows().end());
}

const RowList::Row* RowList::find_row(std::uint64_t bits) const {
  const std::size_t at = position(rows(), bits);
  return at < size() && rows()[at].bits == bits ? &rows()[at] : nullptr;
}

void RowList::put_row(Row row) {
  std::vector<Row>& own = own_rows();
  const std::size_t at = position(own, row.bits);
  if (at < own.size() && own[at].bits == row.bits) {
    own[at] = std::move(row);
  } else {
    own.insert(own.begin() + static_cast<std::ptrdiff_t>(at), std::move(row));
  }
}

void RowList::erase_rows(std::span<const std::uint64_t> sorted_bits) {
  const bool any = std::any_of(sorted_bits.begin(), sorted_bits.end(),
                               [this](std::uint64_t bits) { return find_row(bits) != nullptr; });
  if (!any) return;
  std::erase_if(own_rows(), [sorted_bits](const Row& row) {
    return std::binary_search(sorted_bits.begin(), sorted_bits.end(), row.bits);
  });
}

bool RowList::equal_rows(const RowList& other, bool (*equal)(const void*, const void*)) const {
  return rows_ == other.rows_ ||
         std::equal(rows().begin(), rows().end(), other.rows().begin(), other.rows().end(),
                    [equal](const Row& a, const Row& b) {
                      return a == b || (a.bits == b.bits && equal(a.record.get(), b.record.get()));
                    });
}

std::vector<RowList::Row>& RowList::own_rows() {
  if (!rows_) {
    rows_ = std::make_shared<std::vector<Row>>();
  } else if (rows_.use_count() > 1) {
    rows_ = std::make_shared<std::vector<Row>>(*rows_);
  }
  return *rows_;
}

} // namespace cg
