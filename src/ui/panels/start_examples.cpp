// The worked examples on the start screen: a card each, with its parties, its title and what it shows.
#include <algorithm>
#include <iterator>

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
};

constexpr Example examples[] = {
    {"BestCities Global Alliance and ICCA",
     "An alliance of cities that runs as a business, and an association that educates and meets: the same "
     "sphere, but not the same. Together they recognise associations whose work lasts.",
     "assets/examples/bestcities-icca.partnership.json",
     {OrganisationKind::alliance, OrganisationKind::association}},
    {"Disease association and health-minded destination",
     "One is there to eradicate a disease, the other to improve the health of its citizens. What each has "
     "is what the other needs.",
     "assets/examples/disease-association-destination.partnership.json",
     {OrganisationKind::association, OrganisationKind::destination}},
    {"Child-poverty association and a city that wants its young people to thrive",
     "To reduce child poverty, and to see young people survive and thrive: two purposes that turn out to "
     "be one.",
     "assets/examples/child-poverty-city.partnership.json",
     {OrganisationKind::civil_society, OrganisationKind::public_body}},
};

constexpr double picture = 112, inset = 16, disc = 48;

// Two parties that meet.
void draw_picture(const Screen& screen, const Rect& rect, const Example& example, int first_party) {
  const Theme& theme = screen.theme;
  ImDrawList* list = draw_list();
  fill_rect(list, rect, theme.sunken, theme.radius_control);
  const Vec2 centre = rect.centre();
  for (int i = 0; i < 2; ++i) {
    const PartyColour& colours = theme.party((first_party + i) % party_colours + 1);
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

void draw_example(Screen& screen, const Example& example, int first_party, editor::Actions& actions) {
  const Theme& theme = screen.theme;
  const double width = place_width(screen);
  const bool with_picture = width >= 480;
  const double words = width - 2 * inset - (with_picture ? picture + inset : 0);
  const TextBlock& title = wrapped(theme.title, example.title, words, 2);
  const TextBlock& description = wrapped(theme.label_regular, example.description, words, 4);
  const double text_height = title.height + 4 + description.height;
  const double height = std::max(text_height + 2 * inset, with_picture ? 80 + 2 * inset : 0.0);
  const Hit hit = interact(screen,
                           {.role = Role::button,
                            .name = std::string(example.title),
                            .description = std::string(example.description),
                            .rect = place(screen, {width, height}),
                            .focusable = true},
                           example.path, {.radius = theme.radius_panel});
  if (hit.clicked) actions.push_back(editor::OpenExample{example.path});
  if (!hit.visible) return;
  draw_ground(screen, hit);
  Vec2 at = hit.rect.min + Vec2{inset, inset};
  if (with_picture) {
    draw_picture(screen, {at, {at.x + picture, hit.rect.max.y - inset}}, example, first_party);
    at.x += picture + inset;
  }
  at.y = hit.rect.min.y + (height - text_height) / 2;
  draw_block(draw_list(), title, 1, at, words, theme.text);
  draw_block(draw_list(), description, 1, {at.x, at.y + title.height + 4}, words, theme.muted);
}

} // namespace

void draw_examples(Screen& screen, editor::Actions& actions) {
  heading(screen, "Look at a worked example", 2);
  int party = 0;
  for (const Example& example : examples) {
    draw_example(screen, example, party, actions);
    space(screen, 8);
    party += 2;
  }
}

} // namespace cg::ui
