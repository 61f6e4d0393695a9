#include "ui/commands.hpp"

#include "base/language.hpp"
#include "base/result.hpp"
#include "ui/command_conditions.hpp"

namespace cg::ui {

namespace {

using editor::Actions;
using editor::Arrangement;
using editor::View;

template <Kind kind>
void add_card(Actions& actions) {
  actions.push_back(editor::AddCard{kind, -1, std::nullopt});
}
template <class A>
void plain(Actions& actions) {
  actions.push_back(A{});
}

template <editor::Dialog dialog>
void show_dialog(Actions& actions) {
  actions.push_back(editor::ShowDialog{dialog});
}
template <int step>
void find(Actions& actions) {
  actions.push_back(editor::Find{{}, step});
}

template <editor::Arrangement how>
void arrange(Actions& actions) {
  actions.push_back(editor::Arrange{how});
}

template <bool away>
void put_panels_away(Actions& actions) {
  actions.push_back(editor::PutPanelsAway{away});
}

template <View view>
void show(Actions& actions) {
  actions.push_back(editor::ShowView{view});
}

template <editor::ThemeChoice theme>
void choose_theme(Actions& actions) {
  actions.push_back(editor::ChooseTheme{theme});
}
template <int language>
void choose_language(Actions& actions) {
  actions.push_back(editor::ChooseLanguage{language});
}
template <int step>
void size_interface(Actions& actions) {
  actions.push_back(editor::SizeInterface{step});
}

constexpr Shortcut no_key{};

// The order is that of enum Command; the test of the table holds it so.
const CommandRow rows[] = {
    {Command::new_plan, translatable("New plan"), Icon::new_plan, no_key, no_key, always,
     plain<editor::NewPlan>},
    {Command::open, translatable("Open"), Icon::open, {"o", true}, no_key, always, plain<editor::OpenPicker>},
    {Command::save, translatable("Save"), Icon::save, {"s", true}, no_key, with_plan, plain<editor::Save>},
    {Command::undo, translatable("Undo"), Icon::undo, {"z", true}, no_key, can_undo, plain<editor::Undo>},
    {Command::redo,
     translatable("Redo"),
     Icon::redo,
     {"z", true, true},
     {"y", true},
     can_redo,
     plain<editor::Redo>},
    {Command::add_organisation,
     translatable("Add organisation"),
     Icon::organisation,
     {"o"},
     no_key,
     on_canvas,
     add_card<Kind::organisation>},
    {Command::add_objective,
     translatable("Add objective"),
     Icon::objective,
     {"b"},
     no_key,
     on_canvas,
     add_card<Kind::objective>},
    {Command::add_measure,
     translatable("Add success measure"),
     Icon::measure,
     {"m"},
     no_key,
     on_canvas,
     add_card<Kind::measure>},
    {Command::add_programme,
     translatable("Add programme"),
     Icon::programme,
     {"p"},
     no_key,
     on_canvas,
     add_card<Kind::programme>},
    {Command::add_milestone,
     translatable("Add milestone"),
     Icon::milestone,
     {"t"},
     no_key,
     on_canvas,
     add_card<Kind::milestone>},
    {Command::add_note, translatable("Add note"), Icon::note, {"n"}, no_key, on_canvas, add_card<Kind::note>},
    {Command::add_frame,
     translatable("Add frame"),
     Icon::frame,
     {"f"},
     no_key,
     on_canvas,
     add_card<Kind::frame>},
    {Command::select_all,
     translatable("Select all"),
     Icon::focus,
     {"a", true},
     no_key,
     on_canvas,
     plain<editor::SelectAll>},
    {Command::copy, translatable("Copy"), Icon::copy, no_key, no_key, with_selection,
     plain<editor::CopySelected>},
    {Command::cut, translatable("Cut"), Icon::copy, no_key, no_key, with_selection,
     [](Actions& actions) { actions.push_back(editor::CopySelected{true}); }},
    {Command::duplicate,
     translatable("Duplicate"),
     Icon::duplicate,
     {"d", true},
     no_key,
     with_selection,
     plain<editor::DuplicateSelected>},
    {Command::remove,
     translatable("Delete"),
     Icon::trash,
     {"Delete"},
     {"Backspace"},
     with_selection,
     plain<editor::DeleteSelected>},
    {Command::take_off_canvas, translatable("Back to the library"), Icon::panel_left, no_key, no_key,
     with_organisation, plain<editor::TakeOffCanvas>},
    {Command::bring_to_front,
     translatable("Bring to front"),
     Icon::to_front,
     {"]"},
     no_key,
     with_a_card,
     arrange<Arrangement::to_front>},
    {Command::send_to_back,
     translatable("Send to back"),
     Icon::to_back,
     {"["},
     no_key,
     with_a_card,
     arrange<Arrangement::to_back>},
    {Command::lock,
     translatable("Lock"),
     Icon::lock,
     {"l", true, true},
     no_key,
     with_a_free_card,
     arrange<Arrangement::lock>},
    {Command::unlock,
     translatable("Unlock"),
     Icon::unlock,
     {"l", true, true},
     no_key,
     with_a_locked_card,
     arrange<Arrangement::unlock>},
    {Command::align_left, translatable("Align left"), Icon::align_left, no_key, no_key, with_two_cards,
     arrange<Arrangement::align_left>},
    {Command::align_centre, translatable("Align centre"), Icon::align_centre, no_key, no_key, with_two_cards,
     arrange<Arrangement::align_centre>},
    {Command::align_right, translatable("Align right"), Icon::align_right, no_key, no_key, with_two_cards,
     arrange<Arrangement::align_right>},
    {Command::align_top, translatable("Align top"), Icon::align_top, no_key, no_key, with_two_cards,
     arrange<Arrangement::align_top>},
    {Command::align_middle, translatable("Align middle"), Icon::align_middle, no_key, no_key, with_two_cards,
     arrange<Arrangement::align_middle>},
    {Command::align_bottom, translatable("Align bottom"), Icon::align_bottom, no_key, no_key, with_two_cards,
     arrange<Arrangement::align_bottom>},
    {Command::distribute_across, translatable("Distribute horizontally"), Icon::spread_across, no_key, no_key,
     with_three_cards, arrange<Arrangement::distribute_across>},
    {Command::distribute_down, translatable("Distribute vertically"), Icon::spread_down, no_key, no_key,
     with_three_cards, arrange<Arrangement::distribute_down>},
    {Command::tidy, translatable("Tidy"), Icon::ring, no_key, no_key, can_arrange,
     arrange<Arrangement::tidy>},
    {Command::zoom_in,
     translatable("Zoom in"),
     Icon::zoom_in,
     {"+"},
     {"="},
     on_canvas,
     [](Actions& actions) {
       actions.push_back(editor::ZoomBy{1.25, std::nullopt});
     }},
    {Command::zoom_out,
     translatable("Zoom out"),
     Icon::zoom_out,
     {"-"},
     no_key,
     on_canvas,
     [](Actions& actions) {
       actions.push_back(editor::ZoomBy{0.8, std::nullopt});
     }},
    {Command::zoom_100,
     translatable("Zoom to 100 %"),
     Icon::search,
     {"0", false, true},
     {")", false, true},
     on_canvas,
     plain<editor::ZoomTo100>},
    {Command::fit_all,
     translatable("Fit all"),
     Icon::fit,
     {"1", false, true},
     {"!", false, true},
     on_canvas,
     plain<editor::FitAll>},
    {Command::fit_selection,
     translatable("Fit selection"),
     Icon::focus,
     {"2", false, true},
     {"@", false, true},
     with_selection,
     plain<editor::FitSelection>},
    {Command::minimap, translatable("Minimap"), Icon::destination, no_key, no_key, can_arrange,
     plain<editor::ToggleMinimap>},
    {Command::hide_panels,
     translatable("Hide the panels"),
     Icon::presentation,
     {".", true},
     no_key,
     with_panels_shown,
     put_panels_away<true>},
    {Command::show_panels,
     translatable("Show the panels"),
     Icon::panel_left,
     {".", true},
     no_key,
     with_panels_away,
     put_panels_away<false>},
    {Command::find,
     translatable("Find"),
     Icon::search,
     {"f", true},
     no_key,
     with_dialogs,
     show_dialog<editor::Dialog::find>},
    {Command::find_next,
     translatable("Find next"),
     Icon::arrow_right,
     {"g", true},
     no_key,
     with_dialogs,
     find<1>},
    {Command::find_previous,
     translatable("Find previous"),
     Icon::arrow_right,
     {"g", true, true},
     no_key,
     with_dialogs,
     find<-1>},
    {Command::commands,
     translatable("Commands"),
     Icon::search,
     {"k", true},
     no_key,
     with_dialogs,
     show_dialog<editor::Dialog::commands>},
    {Command::shortcuts,
     translatable("Keyboard shortcuts"),
     Icon::help,
     {"?"},
     no_key,
     with_dialogs,
     show_dialog<editor::Dialog::shortcuts>},
    {Command::show_canvas, translatable("Canvas"), Icon::canvas, no_key, no_key, with_plan,
     show<View::canvas>},
    {Command::show_success_matrix, translatable("Success matrix"), Icon::matrix, no_key, no_key, with_plan,
     show<View::success_matrix>},
    {Command::show_fit, translatable("Fit"), Icon::fit_view, no_key, no_key, with_plan, show<View::fit>},
    {Command::show_balance, translatable("Balance"), Icon::balance, no_key, no_key, with_plan,
     show<View::balance>},
    {Command::show_common_ground, translatable("Common ground"), Icon::common_ground, no_key, no_key,
     with_plan, show<View::common_ground>},
    {Command::show_path, translatable("Path"), Icon::path, no_key, no_key, with_plan, show<View::path>},
    {Command::show_progress, translatable("Progress"), Icon::progress, no_key, no_key, with_plan,
     show<View::progress>},
    {Command::show_readiness, translatable("Readiness"), Icon::readiness, no_key, no_key, with_plan,
     show<View::readiness>},
    {Command::theme_system, translatable("Theme: as the system"), Icon::settings, no_key, no_key, always,
     choose_theme<editor::ThemeChoice::system>},
    {Command::theme_light, translatable("Theme: light"), Icon::settings, no_key, no_key, always,
     choose_theme<editor::ThemeChoice::light>},
    {Command::theme_dark, translatable("Theme: dark"), Icon::settings, no_key, no_key, always,
     choose_theme<editor::ThemeChoice::dark>},
    {Command::theme_high_contrast, translatable("Theme: high contrast"), Icon::settings, no_key, no_key,
     always, choose_theme<editor::ThemeChoice::high_contrast>},
    {Command::interface_larger,
     translatable("Larger interface"),
     Icon::text_size,
     {"+", true},
     {"=", true},
     always,
     size_interface<1>},
    {Command::interface_smaller,
     translatable("Smaller interface"),
     Icon::text_size,
     {"-", true},
     {"_", true},
     always,
     size_interface<-1>},
    {Command::interface_100,
     translatable("Interface at 100 %"),
     Icon::text_size,
     {"0", true},
     no_key,
     always,
     size_interface<0>},
    {Command::letters, translatable("Shortcuts of one letter"), Icon::help, no_key, no_key, always,
     plain<editor::SwitchLetters>},
    {Command::language_system, translatable("Language: as the browser has it"), Icon::language, no_key,
     no_key, always, choose_language<-1>},
    {Command::language_english, translatable("Language: English"), Icon::language, no_key, no_key, always,
     choose_language<0>},
    {Command::language_spanish, translatable("Language: Español"), Icon::language, no_key, no_key, always,
     choose_language<1>},
    {Command::language_french, translatable("Language: Français"), Icon::language, no_key, no_key, always,
     choose_language<2>},
    {Command::language_arabic, translatable("Language: العربية"), Icon::language, no_key, no_key, always,
     choose_language<3>},
    {Command::drop_gesture,
     translatable("Cancel"),
     Icon::close,
     {"Escape"},
     no_key,
     with_plan,
     plain<editor::DropGesture>},
};

} // namespace

std::span<const CommandRow> command_table() { return rows; }

const CommandRow& row_of(Command command) {
  const CommandRow& row = rows[static_cast<std::size_t>(command)];
  CG_CHECK(row.command == command);
  return row;
}

} // namespace cg::ui
