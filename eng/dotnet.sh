# Sets DOTNET to a .NET SDK that satisfies global.json; fetches one into .dotnet when the machine has none.
# Sourced by ./upright and ./test.

dotnet_serves() { ( cd "$2" && "$1" --version >/dev/null 2>&1 ); }

ensure_tool() {
  command -v "$1" >/dev/null 2>&1 && return 0
  local run=""
  [ "$(id -u)" = 0 ] || run="sudo"
  if command -v apt-get >/dev/null 2>&1; then $run apt-get update -qq >/dev/null 2>&1; $run apt-get install -y -qq "$2" >/dev/null 2>&1
  elif command -v dnf >/dev/null 2>&1; then $run dnf install -y -q "$2" >/dev/null 2>&1
  elif command -v apk >/dev/null 2>&1; then $run apk add -q "$2" >/dev/null 2>&1
  elif command -v brew >/dev/null 2>&1; then brew install -q "$2" >/dev/null 2>&1
  fi
  command -v "$1" >/dev/null 2>&1
}

ensure_dotnet() {
  local here=$1 candidate
  for candidate in "$here/.dotnet/dotnet" "$(command -v dotnet || true)" "$HOME/.dotnet/dotnet"; do
    if [ -n "$candidate" ] && [ -x "$candidate" ] && dotnet_serves "$candidate" "$here"; then
      DOTNET=$candidate
      return 0
    fi
  done
  echo "upright: the .NET SDK 10 is missing; fetching it into $here/.dotnet …" >&2
  if ! ensure_tool curl curl; then
    echo "upright: curl is missing and could not be installed. Install the .NET SDK 10 by hand: https://dotnet.microsoft.com/download/dotnet/10.0" >&2
    exit 1
  fi
  # The SDK needs ICU and a C++ runtime that minimal images lack.
  if command -v apt-get >/dev/null 2>&1 && ! ls /usr/lib/*/libicuuc.so.* >/dev/null 2>&1; then
    ensure_tool no-such-command libicu-dev || true
  fi
  local script="$here/.dotnet/dotnet-install.sh"
  mkdir -p "$here/.dotnet"
  if curl -fsSL --retry 3 --connect-timeout 20 https://dot.net/v1/dotnet-install.sh -o "$script" \
    && bash "$script" --channel 10.0 --install-dir "$here/.dotnet" --no-path >&2 && dotnet_serves "$here/.dotnet/dotnet" "$here"; then
    DOTNET="$here/.dotnet/dotnet"
    export DOTNET_ROOT="$here/.dotnet"
    return 0
  fi
  echo "upright: the .NET SDK could not be fetched (no network?). Install it by hand: https://dotnet.microsoft.com/download/dotnet/10.0" >&2
  exit 1
}
