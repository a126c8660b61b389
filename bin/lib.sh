# Shared by bin/run, bin/test and bin/bench: what must be on the machine, and the build.
# shellcheck shell=bash
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jar="$root/service/target/banli-service.jar"
simulator_jar="$root/integration/simulator/target/banli-simulator.jar"

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# need COMMAND PACKAGE...: installs the packages when the command is missing and apt may be used.
need() {
  local command=$1
  shift
  command -v "$command" >/dev/null 2>&1 && return
  install_packages "$@" || fail "$command is missing. Please install: $*"
}

install_packages() {
  command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ] || return 1
  say "Installing $* ..."
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null 2>&1
}

need_build_tools() {
  need javac openjdk-17-jdk-headless
  need mvn maven
  need node nodejs
  need npm npm
}

# A second font for characters beyond the base plane (𠮷) on letters. Not fatal: such a letter then waits.
rare_fonts=/usr/share/fonts/truetype/hanazono
want_rare_fonts() {
  [ -d "$rare_fonts" ] || install_packages fonts-hanazono \
    || say "Without the package fonts-hanazono a letter with a very rare character stops with a warning."
}

built() {
  [ -f "$jar" ] && [ -f "$simulator_jar" ] || return 1
  [ -z "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main "$root"/forms "$root"/service/divisions \
    "$root"/integration/simulator/src/main -name node_modules -prune -o -name target -prune -o \
    -type f -newer "$jar" -print -quit 2>/dev/null)" ]
}

build() {
  need_build_tools
  built && return
  say "Building (the first time takes some minutes) ..."
  (cd "$root" && mvn -B -q -DskipTests package) || fail "The build failed."
  touch "$jar"
}

free_port() {
  local port=$1
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  printf '%s' "$port"
}

# await URL SECONDS PID: until it answers, or the process is gone.
await() {
  local tries=$(($2 * 5))
  while [ "$tries" -gt 0 ]; do
    curl -sf -o /dev/null -m 2 "$1" && return 0
    kill -0 "$3" 2>/dev/null || return 1
    sleep 0.2
    tries=$((tries - 1))
  done
  return 1
}
