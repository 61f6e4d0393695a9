#!/usr/bin/env bash
# Brings the pinned C++ dependencies (Dear ImGui, nlohmann/json, Catch2) to the git-ignored folder .deps/, once.
# Each comes from the first of these that answers:
#   1. a folder that the person names: COMMON_GROUND_DEPS=/some/folder with imgui/ json/ catch2/ inside,
#   2. the upstream repository, at the pinned commit,
#   3. Debian sid's source package, with the pinned SHA-256 of its archive.
# A dependency is unpacked beside its place and then renamed, so what stands in .deps/ is always whole.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

deps=$PWD/.deps
say() { printf 'deps: %s\n' "$*"; }

# name | version | a file that must be there | text it must hold | upstream | commit | Debian source | SHA-256 of its archive
pins() {
  cat <<'PINS'
imgui|1.92.2b|imgui.h|"1.92.2b"|https://github.com/ocornut/imgui|45acd5e0e82f4c954432533ae9985ff0e1aad6d5|imgui|e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
json|3.11.3|single_include/nlohmann/json.hpp|version 3.11.3|https://github.com/nlohmann/json|9cca280a4d0ccf0c08f47a99aa71d1b0e52f8d03|nlohmann-json3|0d8ef5af7f9794e3263480193c491549b2ba6cc74bb018906202ada498a79406
catch2|3.7.1|CMakeLists.txt|VERSION 3.7.1|https://github.com/catchorg/Catch2|fa43b77429ba76c462b1898d6cd2f2d7a9416b14|catch2|c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c
PINS
}

holds() { [ -f "$1/$2" ] && grep -qF -- "$3" "$1/$2"; } # folder, file, text

missing() {
  while IFS='|' read -r name version file text _; do
    [ "$(cat "$deps/$name/.version" 2>/dev/null)" = "$version" ] && holds "$deps/$name" "$file" "$text" || echo "$name"
  done < <(pins)
}

[ -n "$(missing)" ] || exit 0

mkdir -p "$deps"
if command -v flock >/dev/null; then # two builds started at once: the second waits, and finds the work done
  exec 9>"$deps/.lock"
  flock -w 600 9 || { say "another fetch holds $deps/.lock for ten minutes"; exit 1; }
fi
temp=$(mktemp -d "$deps/.new.XXXXXX")
trap 'rm -rf "$temp"' EXIT

from_folder() { # name, target
  [ -n "${COMMON_GROUND_DEPS:-}" ] && [ -d "$COMMON_GROUND_DEPS/$1" ] || return 1
  cp -RL "$COMMON_GROUND_DEPS/$1" "$2"
}

upstream_answers=
from_upstream() { # url, commit, target
  command -v git >/dev/null || return 1
  export GIT_TERMINAL_PROMPT=0 GIT_HTTP_LOW_SPEED_LIMIT=1000 GIT_HTTP_LOW_SPEED_TIME=20
  if [ -z "$upstream_answers" ]; then # asked once: a machine without this way out must not wait three times
    timeout 15 git ls-remote --exit-code "$1" HEAD >/dev/null 2>&1 && upstream_answers=yes || upstream_answers=no
  fi
  [ "$upstream_answers" = yes ] || return 1
  git init -q "$3" && timeout 300 git -C "$3" fetch -q --depth 1 "$1" "$2" 2>"$temp/git.log" &&
    git -C "$3" checkout -q FETCH_HEAD 2>>"$temp/git.log" && [ "$(git -C "$3" rev-parse HEAD)" = "$2" ] &&
    rm -rf "$3/.git" && return 0
  rm -rf "$3"
  return 1
}

apt_options=()
sid_ready=
prepare_sid() { # package lists of the project's own: the machine's stay as they are
  [ -z "$sid_ready" ] || { [ "$sid_ready" = yes ]; return; }
  sid_ready=no
  command -v apt-get >/dev/null || return 1
  local site keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  site=$(apt-get indextargets --format '$(SITE)' 2>/dev/null | grep -E '/debian/?$' | head -n 1) || true
  [ -n "$site" ] || return 1
  mkdir -p "$temp/lists/partial" "$temp/archives"
  echo "deb-src [signed-by=$keyring] $site sid main" >"$temp/sid.list"
  apt_options=(-q -o "Dir::Etc::sourcelist=$temp/sid.list" -o Dir::Etc::sourceparts=/dev/null
    -o "Dir::State::lists=$temp/lists" -o "Dir::Cache=$temp/archives" -o "APT::Sandbox::User=$(id -un)"
    -o Acquire::Retries=2 -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20)
  timeout 180 apt-get "${apt_options[@]}" update >"$temp/apt.log" 2>&1 && sid_ready=yes
  [ "$sid_ready" = yes ]
}

from_debian() { # source package, SHA-256, target
  prepare_sid || return 1
  local version archive
  # The packaged version whose archive is the pinned one: Debian's own revision may move on.
  version=$(apt-cache "${apt_options[@]}" showsrc "$1" 2>/dev/null |
    awk -v sum="$2" '/^Version:/ { v = $2 } $1 == sum { print v; exit }') || true
  [ -n "$version" ] || { say "sid has no $1 with the pinned archive"; return 1; }
  mkdir -p "$temp/src-$1"
  (cd "$temp/src-$1" && timeout 300 apt-get "${apt_options[@]}" source --download-only "$1=$version") >>"$temp/apt.log" 2>&1 ||
    return 1
  archive=$(cd "$temp/src-$1" && sha256sum ./*.orig.tar.* | awk -v sum="$2" '$1 == sum { print $2; exit }')
  [ -n "$archive" ] || { say "$1: the archive's SHA-256 is not the pinned one"; return 1; }
  mkdir -p "$3" && tar -xf "$temp/src-$1/$archive" -C "$3" --strip-components=1
}

failed=0
wanted=" $(missing | tr '\n' ' ')"
while IFS='|' read -r name version file text url commit package sum <&3; do
  case "$wanted" in *" $name "*) ;; *) continue ;; esac
  new=$temp/$name source=
  if from_folder "$name" "$new"; then source=$COMMON_GROUND_DEPS
  elif from_upstream "$url" "$commit" "$new"; then source="$url at ${commit:0:12}"
  elif from_debian "$package" "$sum" "$new"; then source="Debian sid's source package $package, SHA-256 checked"
  fi
  if [ -n "$source" ] && ! holds "$new" "$file" "$text"; then
    say "$name from $source is not version $version ($file does not say $text)"
    source=
  fi
  if [ -z "$source" ]; then
    say "$name $version: nothing answered. Put its sources into FOLDER/$name and set COMMON_GROUND_DEPS=FOLDER."
    [ ! -s "$temp/apt.log" ] || tail -n 5 "$temp/apt.log" | sed 's/^/  /'
    failed=1
    continue
  fi
  rm -rf "$new/docs" "$new/tests" "$new/examples" "$new/benchmarks" # never compiled here
  echo "$version" >"$new/.version"
  rm -rf "${deps:?}/$name"
  mv "$new" "$deps/$name"
  say "$name $version from $source"
done 3< <(pins)
exit "$failed"
