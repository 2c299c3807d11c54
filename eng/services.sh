# What the tests need beside the SDK: a browser. Sourced by ./test.
# Installs what is missing where it can, and says what it could not.

install_packages() {
  local run=""
  [ "$(id -u)" = 0 ] || run="sudo -n"
  if command -v apt-get >/dev/null 2>&1; then
    DEBIAN_FRONTEND=noninteractive $run apt-get update -qq >/dev/null 2>&1
    DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1
  elif command -v dnf >/dev/null 2>&1; then $run dnf install -y -q "$@" >/dev/null 2>&1
  elif command -v apk >/dev/null 2>&1; then $run apk add -q "$@" >/dev/null 2>&1
  else return 1
  fi
}

find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    [ -n "$name" ] && command -v "$name" 2>/dev/null && return 0
  done
  return 1
}

ensure_chromium() {
  CHROMIUM=$(find_chromium) || { echo "== installing Chromium for the browser tests"; install_packages chromium || true; CHROMIUM=$(find_chromium) || CHROMIUM=""; }
  if [ -n "$CHROMIUM" ]; then export CHROMIUM; else echo "Chromium could not be installed here: the browser tests are skipped"; unset CHROMIUM; fi
}
