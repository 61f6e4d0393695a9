// The words of a card, kind by kind.
#include <algorithm>
#include <span>
#include <string_view>

#include "analysis/progress.hpp"
#include "base/language.hpp"
#include "base/text.hpp"
#include "editor/wording.hpp"
#include "ui/canvas/words.hpp"
#include "ui/kind_icon.hpp"

namespace cg::ui {

namespace {

std::string choice_in_words(const Field& field, std::size_t choice) {
  return editor::choice_name(field.choices[choice]);
}

void append(std::string& text, std::string_view between, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text.append(between);
  text.append(more);
}

// With its full stop.
void append_sentence(std::string& text, std::string_view sentence) {
  if (!sentence.empty()) append(text, " ", said("{}.", {sentence}));
}

// "Needs research data, venues." for the tree, all of them, from the sentence "Needs {}.".
void say_claims(CardWords& words, const Plan& plan, std::span<const scene::Claim> claims,
                std::string_view sentence, std::vector<ClaimWords>& shown, std::size_t& more) {
  std::string all;
  for (const scene::Claim& claim : claims) {
    const std::string label = editor::title_of(plan, claim.asset);
    append(all, tr(", "), label);
    if (shown.size() < scene::most_claim_rows) shown.push_back({label, claim.weight, claim.asset});
  }
  more = claims.size() - shown.size();
  if (!all.empty()) append(words.description, " ", said(sentence, {all}));
}

void say(CardWords& words, const WordSources& sources, const Organisation& organisation) {
  words.icon = icon_of(organisation.kind);
  if (!words.unnamed) {
    if (words.title.empty()) words.title = std::string(trimmed(organisation.short_name));
    words.monogram = monogram(editor::title_of(sources.plan, organisation.id));
  }
  words.caption =
      organisation.kind == OrganisationKind::other
          ? editor::kind_name(Kind::organisation)
          : choice_in_words(field_of<&Organisation::kind>(), static_cast<std::size_t>(organisation.kind));
  words.detail = organisation.sector;
  append(words.detail, " · ", organisation.region);
  words.description = said("{}.", {words.caption});
  say_claims(words, sources.plan, sources.claims.needs_of(organisation.id), translatable("Needs {}."),
             words.needs, words.more_needs);
  say_claims(words, sources.plan, sources.claims.strengths_of(organisation.id), translatable("Offers {}."),
             words.strengths, words.more_strengths);
}

std::string in_words(const analysis::Answers& answers) {
  if (answers.parties == 0) return {};
  if (answers.answered == 0) return said("No answers yet");
  const std::string all = std::to_string(answers.parties);
  if (answers.against > 0)
    return said("Not agreed: {} of {} against", {std::to_string(answers.against), all});
  if (answers.in_doubt() > 0)
    return said("Not agreed: {} of {} in doubt", {std::to_string(answers.in_doubt()), all});
  if (answers.all_agree()) return said("Agreed by all");
  return said("{} of {} have answered", {std::to_string(answers.answered), all});
}

std::string contributors_in_words(std::size_t parties) {
  if (parties == 0) return said("Nobody contributes yet");
  return said_of(parties, "{} party contributes", "{} parties contribute");
}

void say(CardWords& words, const WordSources& sources, const Objective& objective) {
  const Organisation* owner = sources.plan.organisations.find(objective.owner);
  words.caption = tr("Shared objective");
  if (owner != nullptr)
    words.caption = said("{}’s own objective", {editor::title_of(sources.plan, owner->id)});
  if (objective.level) {
    const Field& level = field_of<&Objective::level>();
    append(words.caption, " · ",
           editor::lower_first(choice_in_words(level, static_cast<std::size_t>(*objective.level))));
  }
  words.detail = objective.statement;
  words.foot = contributors_in_words(sources.contributors_of(objective.id));
  const analysis::Answers answers = sources.answers.of(objective.id);
  words.state = in_words(answers);
  words.good = answers.all_agree();
  words.bad = answers.in_doubt() > 0;
  words.description = said("{}. {}.", {words.caption, words.foot});
  append_sentence(words.description, words.state);
}

std::string with_unit(const std::optional<double>& value, const std::string& unit) {
  if (!value) return {};
  std::string text = text_from_number(*value);
  append(text, " ", unit);
  return text;
}

void say(CardWords& words, const WordSources& sources, const Measure& measure) {
  const Organisation* party = sources.plan.organisations.find(measure.organisation);
  words.caption = tr("Success measure");
  if (party != nullptr) words.caption = said("Success for {}", {editor::title_of(sources.plan, party->id)});
  // The unit once, behind the second number.
  const bool both = measure.baseline.value && measure.target.value;
  words.baseline = with_unit(measure.baseline.value, both ? "" : measure.unit);
  words.target = with_unit(measure.target.value, measure.unit);
  if (const DatedValue* actual = analysis::latest_actual(measure)) {
    words.state = said("now {}", {text_from_number(*actual->value)});
  }
  if (const auto progress = analysis::progress_of(measure)) words.progress = std::clamp(*progress, 0.0, 1.0);
  std::string state =
      words.baseline.empty() ? said("No baseline yet") : said("Baseline {}", {words.baseline});
  append(state, tr(", "), words.target.empty() ? tr("no target yet") : said("target {}", {words.target}));
  append(state, tr(", "), words.state);
  words.description = said("{}. {}.", {words.caption, state});
}

void say(CardWords& words, const WordSources& sources, const Programme& programme) {
  words.caption = editor::kind_name(Kind::programme);
  words.detail = programme.beneficiaries;
  const std::size_t parties = sources.contributors_of(programme.id);
  if (parties > 0) words.foot = contributors_in_words(parties);
  std::string_view whom = words.detail; // as a part of a sentence
  if (!whom.empty() && whom.back() == '.') whom.remove_suffix(1);
  if (!whom.empty()) words.description = said("For {}.", {whom});
  append_sentence(words.description, words.foot);
}

void say(CardWords& words, const WordSources&, const Milestone& milestone) {
  words.detail = milestone.due ? said("Due {}", {text_from_date(*milestone.due)}) : said("No date yet");
  words.caption = editor::kind_name(Kind::milestone);
  append(words.caption, " · ", words.detail);
  words.good = milestone.status == MilestoneStatus::done;
  if (milestone.status) {
    const Field& status = field_of<&Milestone::status>();
    words.state = choice_in_words(status, static_cast<std::size_t>(*milestone.status));
  }
  append_sentence(words.description, words.detail);
  append_sentence(words.description, words.state);
}

void say(CardWords& words, const WordSources&, const Note& note) {
  words.title = std::string(trimmed(note.text));
  words.description = words.title;
}

} // namespace

CardWords words_of(const WordSources& sources, const AnyRecord& record) {
  CardWords words;
  words.ref = record.ref();
  words.key = text_from_ref(words.ref);
  words.icon = icon_of(record.kind());
  words.party = party_of(sources.plan, record);
  const Value title = editor::title_field(record.kind()).get(record.get());
  const auto* text = std::get_if<std::string>(&title);
  if (text != nullptr) words.title = std::string(trimmed(*text));
  const auto* organisation = record.as<Organisation>();
  words.unnamed =
      words.title.empty() && (organisation == nullptr || trimmed(organisation->short_name).empty());
  words.name = editor::card_name(sources.plan, words.ref);
  if (words.unnamed) words.title = said("Unnamed {}", {editor::noun_of(record.kind())});
  if (organisation != nullptr) say(words, sources, *organisation);
  if (const auto* objective = record.as<Objective>()) say(words, sources, *objective);
  if (const auto* measure = record.as<Measure>()) say(words, sources, *measure);
  if (const auto* programme = record.as<Programme>()) say(words, sources, *programme);
  if (const auto* milestone = record.as<Milestone>()) say(words, sources, *milestone);
  if (const auto* note = record.as<Note>()) say(words, sources, *note);
  const auto place = record.place();
  if (place && place->locked) append(words.description, " ", tr("Locked."));
  return words;
}

} // namespace cg::ui
