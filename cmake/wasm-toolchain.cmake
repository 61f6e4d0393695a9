# The Emscripten toolchain, wherever it is: an emsdk on PATH or Debian's package. `emcmake` is not needed.
find_program(COMMON_GROUND_EMCC emcc REQUIRED)
file(REAL_PATH "${COMMON_GROUND_EMCC}" emcc_path)
get_filename_component(emcc_folder "${emcc_path}" DIRECTORY)
include("${emcc_folder}/cmake/Modules/Platform/Emscripten.cmake")
