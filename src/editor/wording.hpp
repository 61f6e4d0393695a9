// Wording: how records are called in labels, accessible names, announcements and history steps, in the
// language that is spoken (base/language.hpp). The nouns, choices and field keys of the document are its
// English words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "plan/edit.hpp"
#include "plan/plan.hpp"
#include "plan/record.hpp"

namespace cg::editor {

/// "ICCA": the short name of an organisation or its name, a title, an indicator, the first line of a note;
/// "Unnamed organisation" while it has none. Other records: "contribution of ICCA", "need of ICCA".
[[nodiscard]] std::string title_of(const Plan& plan, Ref ref);
/// "Organisation: ICCA", "Success measure: Members served": a card's accessible name (full names, not short
/// ones).
[[nodiscard]] std::string card_name(const Plan& plan, Ref ref);
/// "ICCA contributes knowledge to Recognise outstanding associations"; "BestCities gives ICCA research data",
/// or "BestCities exchanges with ICCA" while nobody said what; "Members served measures Recognise …";
/// "Incredible Impacts serves …". `to` matters only for a programme, which may serve several objectives.
[[nodiscard]] std::string connector_name(const Plan& plan, Ref record, Ref to);
/// The plan's title, or "Untitled plan".
[[nodiscard]] std::string plan_title(const Plan& plan);

/// "Organisation", "Success measure": the kind on the screen; "organisation": in a sentence.
[[nodiscard]] std::string kind_name(Kind kind);
[[nodiscard]] std::string noun_of(Kind kind);
/// "knowledge", in a sentence.
[[nodiscard]] std::string_view mode_name(Mode mode);
/// "Public body" for the choice "public_body" of any field.
[[nodiscard]] std::string choice_name(std::string_view choice);
/// "Means of verification" for the field key "means_of_verification", as labels show it.
[[nodiscard]] std::string field_label(std::string_view key);
/// The field by which a card of this kind is called: name, title, indicator or text. The kind is one that
/// stands on the canvas.
[[nodiscard]] const Field& title_field(Kind kind);

/// Only the letters A to Z change, and to small ones only in English: other languages say in their catalogue
/// how a word is written.
[[nodiscard]] std::string lower_first(std::string text);
[[nodiscard]] std::string upper_first(std::string text);

/// "A", "A and B", "A, B and C"; "A, B and 3 more" when only the first two are to be named.
[[nodiscard]] std::string listed(const std::vector<std::string>& names,
                                 std::size_t most_named = static_cast<std::size_t>(-1));

// --- Steps
/// "ICCA", "2 cards", "1 connection", "2 cards and 3 connections": what a step is done to.
[[nodiscard]] std::string name_of(const Plan& plan, const std::vector<Ref>& records);
/// What an edit does, when nobody gave its step a label: "Edit name of ICCA".
[[nodiscard]] std::string label_of(const Plan& plan, const Edit& edit);
/// A step's label as a sentence about what happened: "Add organisation" becomes "Added organisation."
[[nodiscard]] std::string told(std::string_view label);

} // namespace cg::editor
