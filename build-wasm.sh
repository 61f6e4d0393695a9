#!/usr/bin/env bash
# Builds dist/: Common Ground as static files that any web host can serve.
#   ./build-wasm.sh                 installs what is missing (or says what to install), fetches, builds
#   ./build-wasm.sh --serve [PORT]  then serves dist/ on loopback and prints the address (PORT 8080; 0 picks a free one)
#   ./build-wasm.sh --debug         with assertions and names
# Uses the emcc on PATH, else Debian's package emscripten. A second run takes seconds.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

preset=web serve=no port=8080
while [ $# -gt 0 ]; do
  case "$1" in
    --serve)
      serve=yes
      if [[ "${2:-}" =~ ^[0-9]+$ ]]; then port=$2; shift; fi ;;
    --debug) preset=web-debug ;;
    -h | --help) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 0 ;;
    *) echo "unknown: $1 (see --help)" >&2; exit 2 ;;
  esac
  shift
done

source cmake/packages.sh
need_packages emcc=emscripten cmake=cmake ninja=ninja-build node=nodejs npm=npm xz=xz-utils \
  pyftsubset=fonttools '/usr/lib/python3*/dist-packages/_brotli*=python3-brotli' \
  /etc/ssl/certs/ca-certificates.crt=ca-certificates

# em++ keeps its system libraries in a cache; where that may not be written, it gets one of ours.
cache=$(em-config CACHE 2>/dev/null || true)
if [ -n "$cache" ] && [ ! -w "$cache" ] && [ -z "${EM_CACHE:-}" ]; then export EM_CACHE=$PWD/.cache/emscripten; fi

cmake/fetch-deps.sh
npm_packages web

log=build/logs/build-wasm.log
mkdir -p build/logs
if ! { cmake --preset "$preset" && cmake --build "build/$preset" -j "$(nproc)"; } >"$log" 2>&1; then
  tail -n 60 "$log" >&2
  echo "The build failed; all of it is in $log" >&2
  exit 1
fi
node cmake/make-dist.mjs "build/$preset"

if [ "$serve" = yes ]; then exec node cmake/serve.mjs dist "$port"; fi
