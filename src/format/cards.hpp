// Cards on the clipboard: records as a JSON text of format "common-ground-cards", in the same tables as a
// file, so that they can be pasted into another tab, another plan, or a message to somebody who pastes them
// again.
//
// Copying takes what `duplicates` takes (plan/edit.hpp), and the assets that these records name, because an
// asset is a word that means nothing without its name. Ids stay those of the plan that was copied from.
// References that lead outside are kept, so that pasting into the same plan finds them again; what becomes of
// them in another plan is for whoever pastes (editor/pasted.hpp).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/json.hpp"
#include "plan/record.hpp"

namespace cg::format {

inline constexpr std::string_view cards_format = "common-ground-cards";

[[nodiscard]] std::string write_records(const Plan& plan, const std::vector<Ref>& records);

/// The records in a text from the clipboard, as a plan whose references may lead nowhere and which keeps
/// every other invariant of single records. Refuses whatever `read` refuses, in the same words.
[[nodiscard]] Result<Plan> read_records(std::string_view text, const ReadLimits& limits = {});

} // namespace cg::format
