// Stands where the page's program would link parts of Dear ImGui that Common Ground never calls but ImGui's
// core refers to: tables and columns (imgui_tables.cpp), and sscanf, which reads ini files (IniFilename is
// null) and, in the renderer, the number of the shaders' version. Only for the browser, where every kilobyte
// is waited for; native builds link the whole of ImGui.
#include <cstdarg>
#include <cstdlib>
#include <string_view>

#include "imgui.h"
#include "imgui_internal.h"

extern "C" int common_ground_reads_no_settings(const char* text, const char* format, ...) {
  constexpr std::string_view version = "#version %d";
  if (format != version) return 0;
  va_list into;
  va_start(into, format);
  *va_arg(into, int*) = std::atoi(text + version.size() - 2);
  va_end(into);
  return 1;
}

namespace ImGui {
void EndTable() {}
void EndColumns() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}
void TableEndRow(ImGuiTable*) {}
void TableEndCell(ImGuiTable*) {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableSettingsAddSettingsHandler() {}
} // namespace ImGui
