# The three pinned dependencies, as targets: imgui, nlohmann_json_headers, Catch2::Catch2WithMain.

execute_process(COMMAND ${PROJECT_SOURCE_DIR}/cmake/fetch-deps.sh RESULT_VARIABLE fetched)
if(NOT fetched EQUAL 0)
  message(FATAL_ERROR "cmake/fetch-deps.sh could not bring the dependencies: see the lines above")
endif()
set(deps ${PROJECT_SOURCE_DIR}/.deps)

add_library(nlohmann_json_headers INTERFACE)
target_include_directories(nlohmann_json_headers SYSTEM INTERFACE ${deps}/json/single_include)
target_compile_definitions(nlohmann_json_headers INTERFACE JSON_NOEXCEPTION JSON_USE_IMPLICIT_CONVERSIONS=0)

# The parts of Dear ImGui that are never reached are left out, in the tests as in the page: cmake/slim-imgui.mjs.
set(imgui_unreached ${PROJECT_SOURCE_DIR}/cmake/imgui-unreached.txt)
set(slim_imgui ${PROJECT_BINARY_DIR}/slim-imgui)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${imgui_unreached})
find_program(NODE NAMES node nodejs REQUIRED)
execute_process(
  COMMAND ${NODE} ${PROJECT_SOURCE_DIR}/cmake/slim-imgui.mjs ${imgui_unreached} ${deps}/imgui ${slim_imgui}
  RESULT_VARIABLE slimmed)
if(NOT slimmed EQUAL 0)
  message(FATAL_ERROR "cmake/slim-imgui.mjs could not leave out what cmake/imgui-unreached.txt names: see above")
endif()

add_library(imgui STATIC
  ${slim_imgui}/imgui.cpp ${slim_imgui}/imgui_draw.cpp ${deps}/imgui/imgui_widgets.cpp
  ${PROJECT_SOURCE_DIR}/cmake/imgui_font_loader.cpp ${PROJECT_SOURCE_DIR}/cmake/imgui_unused.cpp)
if(EMSCRIPTEN)
  target_sources(imgui PRIVATE ${deps}/imgui/backends/imgui_impl_opengl3.cpp)
  set_source_files_properties(${deps}/imgui/backends/imgui_impl_opengl3.cpp PROPERTIES
    COMPILE_OPTIONS "-include;${PROJECT_SOURCE_DIR}/cmake/imgui_known_gl_state.h")
  target_compile_options(imgui PRIVATE -fno-exceptions)
  target_compile_definitions(imgui PRIVATE sscanf=common_ground_reads_no_settings
    fprintf=common_ground_reports)
endif()
target_include_directories(imgui SYSTEM PUBLIC ${deps}/imgui ${deps}/imgui/backends)
target_compile_definitions(imgui PUBLIC
  IMGUI_ENABLE_TEST_ENGINE          # its hooks are how widgets reach the semantics tree
  IMGUI_ENABLE_FREETYPE             # leaves stb_truetype out: cmake/imgui_font_loader.cpp
  IMGUI_USE_WCHAR32
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  IMGUI_DISABLE_DEFAULT_FONT
  IMGUI_DISABLE_DEMO_WINDOWS
  IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
  IMGUI_DISABLE_FILE_FUNCTIONS
  "ImDrawIdx=unsigned int")         # a full canvas passes 65 536 vertices
# ImGui calls the test-engine hooks that src/ui defines; a linker that reads archives in order needs to be told.
target_link_libraries(imgui INTERFACE $<LINK_ONLY:cg_ui>)

if(COMMON_GROUND_TESTS)
  add_subdirectory(${deps}/catch2 ${CMAKE_BINARY_DIR}/catch2 EXCLUDE_FROM_ALL)
  foreach(target Catch2 Catch2WithMain)
    get_target_property(folders ${target} INTERFACE_INCLUDE_DIRECTORIES)
    set_target_properties(${target} PROPERTIES INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${folders}")
  endforeach()
endif()
