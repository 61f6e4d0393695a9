// Table<T>: the rows of one record kind, sorted by id. Copying a table copies one pointer; the first change
// to a copy makes a list of row pointers of its own, and every row that was not changed stays shared with the
// copies. So old plans (undo) cost one list and one row an edit, and "the same row" is a pointer comparison
// that caches can rely on. For one thread only.
//
// RowList is the part that does not need to know T: it is compiled once, not once for every kind.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "base/id.hpp"

namespace cg {

class RowList {
 public:
  struct Row {
    std::uint64_t bits = 0; // the record's id
    std::shared_ptr<const void> record;
    bool operator==(const Row&) const = default; // the same record, not an equal one
  };

  [[nodiscard]] std::size_t size() const { return rows_ ? rows_->size() : 0; }
  [[nodiscard]] bool empty() const { return size() == 0; }
  /// The rows themselves, in id order, for whoever compares identity.
  [[nodiscard]] std::span<const Row> rows() const {
    return rows_ ? std::span<const Row>(*rows_) : std::span<const Row>();
  }
  /// True when both hold the very same rows: the cheap test for "nothing changed". O(1) for unchanged copies.
  [[nodiscard]] bool same_rows(const RowList& other) const;

  /// Null when there is no such row. O(log n).
  [[nodiscard]] const Row* find_row(std::uint64_t bits) const;
  /// Adds the row, or replaces the one with its id. Rows that come in id order cost O(log n) each.
  void put_row(Row row);
  /// Takes away the rows with these ids; ids that are not there do not matter. O(n).
  void erase_rows(std::span<const std::uint64_t> sorted_bits);

 protected:
  [[nodiscard]] bool equal_rows(const RowList& other, bool (*equal)(const void*, const void*)) const;

 private:
  [[nodiscard]] std::vector<Row>& own_rows();
  std::shared_ptr<std::vector<Row>> rows_; // null: none
};

/// T has a member `id` of type Id<T>.
template <class T>
class Table : public RowList {
 public:
  class iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using pointer = const T*;
    using reference = const T&;
    iterator() = default;
    explicit iterator(const Row* at) : at_(at) {}
    reference operator*() const { return *static_cast<const T*>(at_->record.get()); }
    pointer operator->() const { return static_cast<const T*>(at_->record.get()); }
    iterator& operator++() {
      ++at_;
      return *this;
    }
    iterator operator++(int) { return iterator(at_++); }
    bool operator==(const iterator&) const = default;

   private:
    const Row* at_ = nullptr;
  };

  [[nodiscard]] iterator begin() const { return iterator(rows().data()); }
  [[nodiscard]] iterator end() const { return iterator(rows().data() + size()); }
  /// The row at a place in id order; `index` is below size().
  [[nodiscard]] const T& operator[](std::size_t index) const {
    return *static_cast<const T*>(rows()[index].record.get());
  }

  /// Null when there is no such row. O(log n).
  [[nodiscard]] const T* find(Id<T> id) const {
    const Row* row = find_row(id.bits());
    return row != nullptr ? static_cast<const T*>(row->record.get()) : nullptr;
  }
  /// Adds the record, or replaces the one with its id. Records that come in id order cost O(log n) each.
  void put(T record) {
    const std::uint64_t bits = record.id.bits();
    put_row({bits, std::make_shared<T>(std::move(record))});
  }
  /// Takes the record away; does nothing when it is not there.
  void erase(Id<T> id) {
    const std::uint64_t bits[] = {id.bits()};
    erase_rows(bits);
  }

  /// Equal values in equal order; shared rows are not looked into.
  bool operator==(const Table& other) const {
    return equal_rows(other, [](const void* a, const void* b) {
      return *static_cast<const T*>(a) == *static_cast<const T*>(b);
    });
  }
};

} // namespace cg
