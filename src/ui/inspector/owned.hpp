// Owned records: what belongs to the record of a form and has no card of its own, each as a small form with a
// button that removes it, and below them a way to add one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/inspector/fields.hpp"

namespace cg::ui {

struct OwnedSpec {
  Kind kind;
  std::string_view part; // "Champions", as the catalogue has it
  Icon icon;
  const Field& first;           // a text, by which each is called; in a new one it has the cursor
  std::string_view name;        // "Champion: {}", as the catalogue has it
  std::string_view remove_name; // "Remove champion: {}"
};

/// The records of a table for which `belongs` is true.
template <class T, class Belongs>
[[nodiscard]] std::vector<Ref> owned(const Table<T>& table, const Belongs& belongs) {
  std::vector<Ref> refs;
  for (const T& record : table) {
    if (belongs(record)) refs.emplace_back(record.id);
  }
  return refs;
}

/// The part of a form with these records, open at first when there are any, and when the cursor was sent
/// there:
///
///   OwnedPart part(form, spec, own);
///   while (part.next()) show_benefit(part.row());
///   if (part.is_open()) part.add(ask_for_benefit(form, part.wants_new()));
class OwnedPart {
 public:
  OwnedPart(Form& form, const OwnedSpec& spec, std::vector<Ref> own);
  OwnedPart(const OwnedPart&) = delete;
  OwnedPart& operator=(const OwnedPart&) = delete;
  ~OwnedPart();

  /// Ends the row before with its button, and begins the next. False after the last one, or while the part is
  /// closed.
  bool next();
  /// The form of the record whose row was begun.
  [[nodiscard]] Form& row() { return *row_; }
  [[nodiscard]] bool is_open() const { return open_; }
  /// The cursor was sent to what adds one.
  [[nodiscard]] bool wants_new() const { return wants_new_; }
  /// One more of them, if there is one here; the cursor goes into it.
  void add(std::optional<AnyRecord> record);

 private:
  void begin_row(Ref record);
  void end_row();
  [[nodiscard]] bool send_cursor(const Field& wanted);

  Form& form_;
  OwnedSpec spec_;
  std::vector<Ref> own_;
  std::size_t begun_ = 0;
  bool open_ = false, wants_new_ = false;
  std::string subject_; // of the row
  std::optional<Form> row_;
};

/// A quiet button that adds a row.
bool add_button(Form& form, std::string_view label, bool takes_focus = false);

} // namespace cg::ui
