#include "ui/sheets/sheet.hpp"

namespace cg::ui {

void SheetTable::head(std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) columns.emplace_back(name);
}

SheetRow& SheetTable::add_row(std::string_view head, std::string_view detail) {
  SheetRow& row = rows.emplace_back();
  row.head = head;
  row.detail = detail;
  return row;
}

SheetCell& SheetRow::add(std::string_view text, std::string_view said_of_it, Tone tone) {
  SheetCell& cell = cells.emplace_back();
  cell.text = text;
  cell.detail = said_of_it;
  cell.tone = tone;
  return cell;
}

SheetItem& SheetSection::add(Tone tone, std::string_view text, std::string_view detail, Ref to) {
  SheetItem& item = items.emplace_back();
  item.tone = tone;
  item.text = text;
  item.detail = detail;
  item.to = to;
  item.leads = static_cast<bool>(to);
  return item;
}

SheetSection& Sheet::add(std::string_view of_section, std::string_view its_sentence) {
  SheetSection& section = sections.emplace_back();
  section.heading = of_section;
  section.sentence = its_sentence;
  return section;
}

} // namespace cg::ui
