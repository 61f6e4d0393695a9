# Sourced by build-wasm.sh and tests/run.sh: installs Debian packages whose commands or files are missing.
#   need_packages WHAT=PACKAGE...   WHAT is a command, or a path when it starts with /
# Nothing is asked of the network when all is there. Where it may not install, it says the exact command and fails.
need_packages() {
  local pair what missing=()
  for pair in "$@"; do
    what=${pair%%=*}
    case "$what" in
      /*) compgen -G "$what" >/dev/null || missing+=("${pair#*=}") ;;
      *) command -v "$what" >/dev/null || missing+=("${pair#*=}") ;;
    esac
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  mapfile -t missing < <(printf '%s\n' "${missing[@]}" | sort -u)
  local install="apt-get install -y --no-install-recommends ${missing[*]}"
  if ! command -v apt-get >/dev/null; then
    echo "Missing, and no apt-get here. Install what these Debian packages hold: ${missing[*]}" >&2
    return 1
  fi
  if [ "$(id -u)" != 0 ]; then
    printf 'Missing: %s\nInstall with:\n  sudo apt-get update && sudo %s\n' "${missing[*]}" "$install" >&2
    return 1
  fi
  echo "Installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  local log
  log=$(mktemp)
  # The lists may be older than the mirror: a first failure asks for fresh ones.
  if timeout 1200 $install >"$log" 2>&1 ||
    { timeout 300 apt-get update >"$log" 2>&1 && timeout 1200 $install >>"$log" 2>&1; }; then
    rm -f "$log"
    return 0
  fi
  tail -n 20 "$log" >&2
  rm -f "$log"
  echo "Could not install ${missing[*]}" >&2
  return 1
}

# npm_packages FOLDER: what FOLDER/package-lock.json pins, brought to FOLDER/node_modules once.
npm_packages() {
  local stamp=$1/node_modules/.installed-lock
  cmp -s "$1/package-lock.json" "$stamp" && return 0
  echo "npm: packages of $1"
  local log
  log=$(mktemp)
  if ! (cd "$1" && timeout 600 npm ci --ignore-scripts --no-audit --no-fund) >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
  cp "$1/package-lock.json" "$stamp"
}
