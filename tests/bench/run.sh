#!/usr/bin/env bash
# Measures the built page, and the answers without the page, against their limits: tests/bench/run.sh [--json] [--all] [--page]
# --all: the canvas with all sizes of plan and on both kinds of computer without a graphics card (5 minutes more).
# --page: without the native answers, which need a build of their own (tests/run.sh).
# One row a figure: name, value, unit, limit, ok; with --json one JSON object a line. Exit 1 when a limit is passed.
# Needs dist/ (./build-wasm.sh) and the browser tests' packages (tests/run.sh browser installs them).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
[ -f dist/index.html ] && [ -d build/web ] || { echo "dist/ is not built: run ./build-wasm.sh first" >&2; exit 2; }

log=build/logs/bench-build.log
mkdir -p build/logs
native=yes
case " $* " in *" --page "*) native=no ;; esac
build_native() { [ $native = no ] || { cmake --preset bench && cmake --build --preset bench -j "$(nproc)"; }; }
if ! { build_native && cmake --build build/web --target bench-analysis -j "$(nproc)"; } >"$log" 2>&1; then
  tail -n 40 "$log" >&2
  exit 1
fi

{
  [ $native = no ] || build/bench/bench-analysis
  node build/web/bench-analysis.js | sed '/^$/d'
  node tests/bench/page.mjs
  node tests/bench/canvas.mjs "$@"
} | node tests/bench/show.mjs "$@"
