# How the program is linked for the browser: an ES module common-ground.js and its common-ground.wasm.
# Works with Debian's Emscripten 3.1.6 and with today's emsdk.

function(cg_js_libraries target)
  foreach(file IN LISTS ARGN)
    target_link_options(${target} PRIVATE "SHELL:--js-library ${file}")
    set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${file})
  endforeach()
  # Debian keeps the JavaScript parser that em++ needs where only its own node looks.
  if(EXISTS /usr/share/nodejs/acorn)
    set_property(TARGET ${target} PROPERTY RULE_LAUNCH_LINK
      "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs:$ENV{NODE_PATH}")
  endif()
endfunction()

# A program of the levels below the host, run by Node: the same engine, and no page.
function(cg_link_for_node target)
  file(GLOB js_libraries CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/base/browser/*.js)
  cg_js_libraries(${target} ${js_libraries})
  target_link_options(${target} PRIVATE -flto --profiling-funcs -sENVIRONMENT=node -sSINGLE_FILE=1 -sALLOW_MEMORY_GROWTH=1 -sMALLOC=emmalloc)
endfunction()

function(cg_link_for_browser target)
  file(GLOB js_libraries CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/*/browser/*.js)
  cg_js_libraries(${target} ${js_libraries})

  target_link_options(${target} PRIVATE
    -flto
    # A function with one caller is put into it only when it is small, here and in cmake/split-program.mjs. All that a
    # frame calls in one function is no smaller, and the browser needs a tenth of a second to make it fast.
    "SHELL:-sBINARYEN_EXTRA_PASSES=one-caller-inline-max-function-size=40"
    --profiling-funcs # the names are for cmake/split-program.mjs, which takes them out
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    -sENVIRONMENT=web -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=startCommonGround
    -sINCOMING_MODULE_JS_API=canvas,instantiateWasm
    -sDYNAMIC_EXECUTION=0            # no eval: the page's Content-Security-Policy forbids it
    -sFILESYSTEM=0
    -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=1073741824
    -sMEMORY_GROWTH_GEOMETRIC_STEP=0.1 # what is grown is never given back
    -sTEXTDECODER=2
    # Of the glue to WebGL only what the renderer calls.
    -sGL_TRACK_ERRORS=0 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0 -sGL_SUPPORT_SIMPLE_ENABLE_EXTENSIONS=0
    -sGL_EMULATE_GLES_VERSION_STRING_FORMAT=0 -sGL_EXTENSIONS_IN_PREFIXED_FORMAT=0 -sGL_POOL_TEMP_BUFFERS=0
    -sEXPORTED_FUNCTIONS=_main,_malloc,_free) # all others are marked EMSCRIPTEN_KEEPALIVE where they are written

  if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_link_options(${target} PRIVATE -sASSERTIONS=1)
  else()
    target_link_options(${target} PRIVATE -sASSERTIONS=0 -sMALLOC=emmalloc)
  endif()

  if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
    target_link_options(${target} PRIVATE -sTOTAL_STACK=1048576)
  else()
    target_link_options(${target} PRIVATE -sSTACK_SIZE=1048576)
  endif()
  # Older releases put the heap views on the module by themselves and do not know them by name.
  if(EMSCRIPTEN_VERSION VERSION_GREATER_EQUAL 3.1.52)
    target_link_options(${target} PRIVATE -sEXPORTED_RUNTIME_METHODS=HEAPU8)
  endif()
endfunction()
