#!/usr/bin/env bash
# Sets everything up and runs every test.
#   tests/run.sh                 all stages
#   tests/run.sh STAGE...        only these: format unit schema ui tidy fuzz wasm browser bench
#   tests/run.sh format --fix    formats the tree
# Each stage writes build/logs/<stage>.log and one line here. The last line is `N passed, N failed`.
# FUZZ_SECONDS (15) is the time each fuzzer gets.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source cmake/packages.sh

all_stages=(format unit schema ui tidy fuzz wasm browser bench)
stages=() fix=no
for argument in "$@"; do
  case "$argument" in
    --fix) fix=yes ;;
    -h | --help) sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 0 ;;
    *)
      case " ${all_stages[*]} " in *" $argument "*) stages+=("$argument") ;;
        *) echo "no stage $argument; there are: ${all_stages[*]}" >&2; exit 2 ;; esac ;;
  esac
done
[ ${#stages[@]} -gt 0 ] || stages=("${all_stages[@]}")
wants() { case " ${stages[*]} " in *" $1 "*) return 0 ;; esac; return 1; }

logs=build/logs
mkdir -p "$logs"
passed=0 failed=0
jobs=$(nproc)
limit() { timeout -k 10 "$@"; } # seconds, command: no step hangs

# Every stage function writes to its log, may set `count_passed`, `count_failed` and `note`, and returns its verdict.
# A stage that counts no cases of its own counts as one.
stage() { # name, function
  local name=$1 log=$logs/$1.log started=$SECONDS verdict
  count_passed=0 count_failed=0 note=
  "$2" >"$log" 2>&1
  verdict=$?
  if [ $verdict = 0 ] && [ "$note" = skipped ]; then
    printf '%-8s nothing to run\n' "$name"
    return 0
  fi
  if [ $((count_passed + count_failed)) = 0 ]; then
    if [ $verdict = 0 ]; then count_passed=1; else count_failed=1; fi
  elif [ $verdict != 0 ] && [ "$count_failed" = 0 ]; then
    count_failed=1 # every case passed, and still it ended badly: a leak, a crash at exit, a timeout
  fi
  passed=$((passed + count_passed)) failed=$((failed + count_failed))
  printf '%-8s %s passed, %s failed%s (%s s)\n' "$name" "$count_passed" "$count_failed" "${note:+, $note}" \
    $((SECONDS - started))
  if [ "$count_failed" != 0 ]; then
    echo "---- the end of $log"
    tail -n 60 "$log"
    echo "----"
  fi
}

our_sources() { find src tests cmake -name node_modules -prune -o -name '*.[ch]pp' -print; }
first_of() { local c; for c in "$@"; do command -v "$c" && return; done; return 1; }

set_up() {
  local need=(git=git xz=xz-utils /etc/ssl/certs/ca-certificates.crt=ca-certificates cmake=cmake ninja=ninja-build node=nodejs)
  if wants unit || wants schema || wants ui || wants fuzz || wants tidy || wants bench; then
    need+=(clang++-14=clang-14 g++=g++ '/usr/lib/llvm-14/lib/clang/*/lib/linux/libclang_rt.fuzzer-*.a=libclang-rt-14-dev'
      llvm-symbolizer-14=llvm-14)
  fi
  wants format && need+=(clang-format-14=clang-format-14)
  wants tidy && need+=(clang-tidy-14=clang-tidy-14)
  wants schema && need+=(npm=npm)
  if wants wasm || wants browser || wants bench; then need+=(emcc=emscripten npm=npm); fi
  if wants browser || wants bench; then
    need+=(chromium=chromium brotli=brotli '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf=fonts-noto-core'
      '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc=fonts-noto-cjk'
      '/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf=fonts-noto-color-emoji')
  fi
  need_packages "${need[@]}" && cmake/fetch-deps.sh || return 1
  if wants schema || wants browser || wants bench; then npm_packages tests/browser || return 1; fi
}

run_format() {
  local tool
  tool=$(first_of clang-format-14 clang-format) || return 1
  if [ "$fix" = yes ]; then our_sources | xargs -r "$tool" -i; else our_sources | xargs -r "$tool" --dry-run -Werror; fi
}

native_built=
native() { # configures and builds the sanitizer build, once for all stages that need it
  if [ -z "$native_built" ]; then
    native_built=failed
    { limit 300 cmake --preset sanitizers && limit 1800 cmake --build build/sanitizers -j "$jobs"; } && native_built=yes
  fi
  [ "$native_built" = yes ]
}

# New memory is filled with large positive numbers, so that whoever reads it before it is written goes astray here and not in
# the browser, where it holds what stood there before.
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1:strict_string_checks=1:check_initialization_order=1:malloc_fill_byte=127:max_malloc_fill_size=1048576}
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}
export ASAN_SYMBOLIZER_PATH=${ASAN_SYMBOLIZER_PATH:-$(command -v llvm-symbolizer-14 || true)}

catch2() { # program
  local program=build/sanitizers/$1 xml=$logs/$1.xml verdict
  native || return 1
  [ -x "$program" ] || { note=skipped; return 0; }
  rm -f "$xml"
  limit 900 "$program" --reporter console --reporter "xml::out=$xml"
  verdict=$?
  read -r count_passed count_failed < <(sed -n \
    's/.*<OverallResultsCases successes="\([0-9]*\)" failures="\([0-9]*\)".*/\1 \2/p' "$xml" 2>/dev/null | tail -n 1)
  count_passed=${count_passed:-0} count_failed=${count_failed:-0}
  return $verdict
}
run_unit() { catch2 unit-tests; }
run_ui() { catch2 ui-tests; }

run_schema() { # the examples, the golden files and plans that the program writes, against the JSON Schema
  native || return 1
  local written=build/written-plans
  rm -rf "$written"
  COMMON_GROUND_WRITE_PLANS_TO=$written limit 300 build/sanitizers/unit-tests '[.written]' || return 1
  limit 300 node tests/schema/validate.mjs "$written" || return 1
  note=$(tail -n 1 "$logs/schema.log")
}

run_tidy() {
  [ -f build/sanitizers/compile_commands.json ] || limit 300 cmake --preset sanitizers || return 1
  limit 1800 node cmake/tidy.mjs build/sanitizers "$(first_of clang-tidy-14 clang-tidy)" || return 1
  note=$(tail -n 1 "$logs/tidy.log")
}

run_fuzz() {
  compgen -G 'tests/fuzz/*.cpp' >/dev/null || { note=skipped; return 0; }
  local file name seconds=${FUZZ_SECONDS:-15} seeds corpus targets=()
  for file in tests/fuzz/*.cpp; do targets+=("$(basename "$file" .cpp)"); done
  limit 300 cmake --preset fuzz && limit 1800 cmake --build build/fuzz -j "$jobs" --target "${targets[@]}" || return 1
  for file in tests/fuzz/*.cpp; do
    name=$(basename "$file" .cpp)
    seeds=tests/fuzz/seeds/$name corpus=build/fuzz/corpus/$name
    mkdir -p "$corpus" build/fuzz/found
    echo "== $name"
    if limit $((seconds + 120)) "build/fuzz/$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=4096 \
      -print_final_stats=1 -artifact_prefix="build/fuzz/found/$name-" "$corpus" $([ -d "$seeds" ] && echo "$seeds"); then
      count_passed=$((count_passed + 1))
    else
      count_failed=$((count_failed + 1))
      echo "$name failed: the input is build/fuzz/found/$name-*. Keep it in $seeds."
    fi
  done
  [ $count_failed = 0 ]
}

wasm_built=
run_wasm() {
  if [ -z "$wasm_built" ]; then
    wasm_built=failed
    [ -f src/main.cpp ] || { note=skipped wasm_built=none; return 0; }
    limit 1800 ./build-wasm.sh && wasm_built=yes
  fi
  [ "$wasm_built" != failed ]
}
dist_ready() { # for the stages after wasm: builds it when that stage was not asked for
  [ -n "$wasm_built" ] || run_wasm
  [ "$wasm_built" = yes ] && [ -f dist/index.html ]
}

run_browser() {
  compgen -G 'tests/browser/*.spec.mjs' >/dev/null || { note=skipped; return 0; }
  dist_ready || { echo "dist/ could not be built: see build/logs/wasm.log and build/logs/build-wasm.log"; return 1; }
  note=
  local json=$PWD/$logs/browser.json verdict
  rm -f "$json"
  (cd tests/browser && PLAYWRIGHT_JSON_OUTPUT_NAME=$json limit 1500 node node_modules/@playwright/test/cli.js test \
    --reporter=list,json)
  verdict=$?
  read -r count_passed count_failed < <(node -e '
    const { stats, errors } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    console.log(stats.expected + stats.flaky, stats.unexpected + (stats.unexpected ? 0 : errors.length));' "$json" 2>/dev/null)
  count_passed=${count_passed:-0} count_failed=${count_failed:-0}
  return $verdict
}

run_bench() {
  [ -f tests/bench/run.sh ] || { note=skipped; return 0; }
  dist_ready || return 1
  note=
  limit 900 bash tests/bench/run.sh --page
}

# --- all of it
echo "tests/run.sh: ${stages[*]}"
if ! set_up; then
  echo "The set-up failed."
  echo "0 passed, 1 failed"
  exit 1
fi
for name in "${all_stages[@]}"; do
  if wants "$name"; then stage "$name" "run_$name"; fi
done
echo "$passed passed, $failed failed"
[ $failed = 0 ]
