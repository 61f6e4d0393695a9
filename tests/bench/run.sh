#!/usr/bin/env bash
# Measures the built page against its limits: tests/bench/run.sh [--json]
# One row a figure: name, value, unit, limit, ok; with --json one JSON object a line. Exit 1 when a limit is passed.
# Needs dist/ (./build-wasm.sh) and the browser tests' packages (tests/run.sh browser installs them).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
[ -f dist/index.html ] || { echo "dist/ is not built: run ./build-wasm.sh first" >&2; exit 2; }
exec node tests/bench/page.mjs "$@"
