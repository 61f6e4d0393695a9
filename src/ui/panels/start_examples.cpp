// The worked examples on the start screen: a card each, with its parties, its title and what it shows.
#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/language.hpp"
#include "plan/organisation.hpp"
#include "ui/kind_icon.hpp"
#include "ui/panels/start.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

struct Example {
  std::string_view title, description;
  const char* path;
  OrganisationKind parties[2];
  int colours[2]; // as in the file
};

constexpr Example examples[] = {
    {translatable("BestCities Global Alliance and ICCA"),
     translatable("An alliance of cities that runs as a business, and an association that educates and "
                  "meets: the same sphere, but not the same. Together they recognise associations whose "
                  "work lasts."),
     "assets/examples/bestcities-icca.partnership.json",
     {OrganisationKind::alliance, OrganisationKind::association},
     {1, 4}},
    {translatable("Disease association and health-minded destination"),
     translatable("One is there to eradicate a disease, the other to improve the health of its citizens. "
                  "What each has is what the other needs."),
     "assets/examples/disease-association-destination.partnership.json",
     {OrganisationKind::association, OrganisationKind::destination},
     {2, 7}},
    {translatable("Child-poverty association and a city that wants its young people to thrive"),
     translatable("To reduce child poverty, and to see young people survive and thrive: two purposes "
                  "that turn out to be one."),
     "assets/examples/child-poverty-city.partnership.json",
     {OrganisationKind::association, OrganisationKind::destination},
     {3, 8}},
};

constexpr double picture = 112, inset = 16, disc = 48, between = 16, tallest = 144;
/// The heading stands as high as that of the paper beside it.
constexpr double heading_inset = 24;

// Two parties that meet.
void draw_picture(const Screen& screen, const Rect& rect, const Example& example) {
  const Theme& theme = screen.theme;
  ImDrawList* list = draw_list();
  fill_rect(list, rect, theme.sunken, theme.radius_control);
  const Vec2 centre = rect.centre();
  for (int i = 0; i < 2; ++i) {
    const PartyColour& colours = theme.party(example.colours[i]);
    const Vec2 at{centre.x + (i == 0 ? -1 : 1) * disc * 0.4, centre.y};
    fill_rect(list, Rect{at, at}.grown(disc / 2 + 2), theme.sunken, disc / 2 + 2);
    fill_rect(list, Rect{at, at}.grown(disc / 2), colours.fill, disc / 2);
    draw_icon(list, icon_of(example.parties[i]), at, 24, colours.on);
  }
}

void draw_ground(const Screen& screen, const Hit& hit) {
  const Theme& theme = screen.theme;
  ImDrawList* list = draw_list();
  draw_shadow(list, theme, hit.rect, theme.radius_panel, hit.hovered ? 12 : 4);
  fill_rect(list, hit.rect, theme.panel, theme.radius_panel);
  if (hit.held) fill_rect(list, hit.rect, theme.pressed, theme.radius_panel);
  stroke_rect(list, hit.rect, hit.hovered ? theme.accent : theme.hairline, theme.radius_panel,
              theme.hairline_width);
}

void draw_example(Screen& screen, const Example& example, double least_height, editor::Actions& actions) {
  const Theme& theme = screen.theme;
  const double width = place_width(screen);
  const bool with_picture = width >= 480;
  const double words = width - 2 * inset - (with_picture ? picture + inset : 0);
  const TextBlock& title = wrapped(theme.title, tr(example.title), words, 2);
  const TextBlock& description = wrapped(theme.label_regular, tr(example.description), words, 4);
  const double text_height = title.height + 4 + description.height;
  const double height =
      std::max({text_height + 2 * inset, least_height, with_picture ? 80 + 2 * inset : 0.0});
  const Hit hit = interact(screen,
                           {.role = Role::button,
                            .name = std::string(tr(example.title)),
                            .description = std::string(tr(example.description)),
                            .rect = place(screen, {width, height}),
                            .focusable = true},
                           example.path, {.radius = theme.radius_panel});
  if (hit.clicked) actions.push_back(editor::OpenExample{example.path});
  if (!hit.visible) return;
  draw_ground(screen, hit);
  Vec2 at = hit.rect.min + Vec2{inset, inset};
  if (with_picture) {
    draw_picture(screen, {at, {at.x + picture, hit.rect.max.y - inset}}, example);
    at.x += picture + inset;
  }
  at.y = hit.rect.min.y + (height - text_height) / 2;
  draw_block(draw_list(), title, 1, at, words, theme.text);
  draw_block(draw_list(), description, 1, {at.x, at.y + title.height + 4}, words, theme.muted);
}

} // namespace

void draw_examples(Screen& screen, double height, editor::Actions& actions) {
  const Theme& theme = screen.theme;
  const bool beside = height > 0;
  if (beside) space(screen, heading_inset);
  heading(screen, tr("Look at a worked example"), 2);
  space(screen, 4);
  const double above = (beside ? heading_inset : 0) + theme.title.line + theme.gap + 4;
  const auto count = static_cast<double>(std::size(examples));
  const double share = std::floor((height - above - (count - 1) * between) / count);
  for (const Example& example : examples) {
    draw_example(screen, example, std::min(share, tallest), actions);
    space(screen, between - theme.gap);
  }
}

} // namespace cg::ui
