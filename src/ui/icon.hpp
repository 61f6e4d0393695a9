// Icons: the outline set of Lucide, one row here for one line of assets/icons.txt, in the same order.
//
// The font loader draws icon i for the code point U+E000 + i on a square of one em, so an icon is a glyph
// like any other. A test compares the two lists. An icon never stands alone: it has a word, or a tooltip and
// a name.
#pragma once

#include <cstdint>

namespace cg::ui {

// X(enumerator, "name in Lucide")
#define CG_ICONS(X)                                  \
  X(plus, "plus")                                    \
  X(close, "x")                                      \
  X(check, "check")                                  \
  X(chevron_down, "chevron-down")                    \
  X(chevron_right, "chevron-right")                  \
  X(search, "search")                                \
  X(undo, "undo-2")                                  \
  X(redo, "redo-2")                                  \
  X(open, "folder-open")                             \
  X(save, "save")                                    \
  X(new_plan, "file-plus-2")                         \
  X(trash, "trash-2")                                \
  X(copy, "copy")                                    \
  X(duplicate, "copy-plus")                          \
  X(help, "circle-question-mark")                    \
  X(notice, "info")                                  \
  X(warning, "triangle-alert")                       \
  X(failed, "circle-alert")                          \
  X(done, "circle-check")                            \
  X(edit, "pencil")                                  \
  X(link, "link-2")                                  \
  X(arrow_right, "arrow-right")                      \
  X(zoom_in, "zoom-in")                              \
  X(zoom_out, "zoom-out")                            \
  X(fit, "maximize")                                 \
  X(focus, "scan")                                   \
  X(star, "star")                                    \
  X(clock, "clock")                                  \
  X(people, "users-round")                           \
  X(panel_left, "panel-left")                        \
  X(association, "heart-handshake")                  \
  X(destination, "map-pin")                          \
  X(business, "briefcase-business")                  \
  X(public_body, "landmark")                         \
  X(civil_society, "sprout")                         \
  X(academic, "graduation-cap")                      \
  X(alliance, "handshake")                           \
  X(organisation, "building-2")                      \
  X(asset, "gem")                                    \
  X(strength, "hand-helping")                        \
  X(need, "puzzle")                                  \
  X(weakness, "unplug")                              \
  X(champion, "megaphone")                           \
  X(objective, "target")                             \
  X(measure, "ruler")                                \
  X(programme, "sparkles")                           \
  X(note, "sticky-note")                             \
  X(frame, "frame")                                  \
  X(contribution, "gift")                            \
  X(exchange, "repeat")                              \
  X(benefit, "trending-up")                          \
  X(expectation, "message-circle-question-mark")     \
  X(difference, "diff")                              \
  X(milestone, "flag")                               \
  X(learning, "lightbulb")                           \
  X(money, "coins")                                  \
  X(time, "hourglass")                               \
  X(resource, "package")                             \
  X(knowledge, "book-open")                          \
  X(canvas, "shapes")                                \
  X(matrix, "table-2")                               \
  X(fit_view, "blocks")                              \
  X(balance, "scale")                                \
  X(common_ground, "waypoints")                      \
  X(path, "route")                                   \
  X(progress, "chart-no-axes-column-increasing")     \
  X(readiness, "list-checks")                        \
  X(ring, "circle-dashed")                           \
  X(home, "house")                                   \
  X(settings, "settings")                            \
  X(text_size, "a-large-small")                      \
  X(lock, "lock")                                    \
  X(unlock, "lock-open")                             \
  X(to_front, "bring-to-front")                      \
  X(to_back, "send-to-back")                         \
  X(align_left, "align-start-vertical")              \
  X(align_centre, "align-center-vertical")           \
  X(align_right, "align-end-vertical")               \
  X(align_top, "align-start-horizontal")             \
  X(align_middle, "align-center-horizontal")         \
  X(align_bottom, "align-end-horizontal")            \
  X(spread_across, "align-horizontal-space-between") \
  X(spread_down, "align-vertical-space-between")     \
  X(language, "languages")                           \
  X(presentation, "presentation")

enum class Icon : std::uint16_t {
#define CG_ICON_ENUMERATOR(name, lucide) name,
  CG_ICONS(CG_ICON_ENUMERATOR)
#undef CG_ICON_ENUMERATOR
      none,
};

inline constexpr int icon_count = static_cast<int>(Icon::none);

/// The code point at which the font holds the icon; 0 for Icon::none.
[[nodiscard]] constexpr char32_t code_point_of(Icon icon) {
  return icon == Icon::none ? U'\0' : U'\uE000' + static_cast<char32_t>(icon);
}

/// True for what points to where reading goes: it turns around where that is to the left.
[[nodiscard]] constexpr bool has_direction(Icon icon) {
  return icon == Icon::chevron_right || icon == Icon::arrow_right || icon == Icon::undo ||
         icon == Icon::redo || icon == Icon::panel_left || icon == Icon::align_left ||
         icon == Icon::align_right;
}

} // namespace cg::ui
