// Stands where the linker would look for parts of Dear ImGui that Common Ground leaves out whole: tables and
// columns (imgui_tables.cpp), to which ImGui's core refers. None is ever called but the last, which has
// nothing to do: the others stop the program, like the functions of cmake/imgui-unreached.txt. And sscanf,
// which reads ini files (IniFilename is null) and, in the renderer, the number of the shaders' version.
#ifdef __EMSCRIPTEN__
#include <emscripten/console.h>
#endif

#include <cstdarg>
#include <cstdio>
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

// What the renderer says of shaders that do not compile: the sentence, without what printf would put into it.
extern "C" int common_ground_reports(std::FILE*, const char* format, ...) {
#ifdef __EMSCRIPTEN__
  emscripten_console_error(format);
#endif
  return 0;
}

namespace ImGui {
void EndTable() { __builtin_trap(); }
void EndColumns() { __builtin_trap(); }
void PushColumnsBackground() { __builtin_trap(); }
void PopColumnsBackground() { __builtin_trap(); }
void TableEndRow(ImGuiTable*) { __builtin_trap(); }
void TableEndCell(ImGuiTable*) { __builtin_trap(); }
void TablePushColumnChannel(int) { __builtin_trap(); }
void TablePopColumnChannel() { __builtin_trap(); }
void TablePushBackgroundChannel() { __builtin_trap(); }
void TablePopBackgroundChannel() { __builtin_trap(); }
void TableGcCompactSettings() { __builtin_trap(); }
void TableGcCompactTransientBuffers(ImGuiTable*) { __builtin_trap(); }
void TableGcCompactTransientBuffers(ImGuiTableTempData*) { __builtin_trap(); }
void TableSettingsAddSettingsHandler() {}
} // namespace ImGui
