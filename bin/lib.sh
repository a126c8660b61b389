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

# listeners PORT: the sockets that listen on it at any address of this machine, one "ADDRESS INODE" a line in hexadecimal.
listeners() {
  cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | awk -v port="$(printf ':%04X' "$1")" '
    $4 == "0A" && substr($2, length($2) - 4) == port { print substr($2, 1, length($2) - 5), $10 }'
}

# address HEX: as people write it; the kernel writes each 32 bits backwards.
address() {
  local hex=${1,,} text='' i
  if [ ${#hex} -gt 8 ] && [ "${hex:0:24}" = 0000000000000000ffff0000 ]; then hex=${hex:24}; fi
  if [ ${#hex} -eq 8 ]; then
    printf '%d.%d.%d.%d' "0x${hex:6:2}" "0x${hex:4:2}" "0x${hex:2:2}" "0x${hex:0:2}"
    return
  fi
  for ((i = 0; i < 32; i += 8)); do
    text+=$(printf ':%x:%x' "0x${hex:i+6:2}${hex:i+4:2}" "0x${hex:i+2:2}${hex:i:2}")
  done
  text=${text#:}
  case $text in
    0:0:0:0:0:0:0:*) text="::${text##*:}"; [ "$text" = ::0 ] && text=:: ;;
  esac
  printf '[%s]' "$text"
}

# taken PORT: says who listens on it and by which addresses, one a line; false when nobody does.
taken() {
  local socket inode process said=1
  while read -r socket inode; do
    process=$(find /proc/[0-9]*/fd -maxdepth 1 -lname "socket:\[$inode\]" -print -quit 2>/dev/null || true)
    process=${process#/proc/} process=${process%%/*}
    if [ -n "$process" ]; then
      say "$(cat "/proc/$process/comm" 2>/dev/null || true) (process $process) listens on $(address "$socket"):$1"
    else
      say "another program listens on $(address "$socket"):$1"
    fi
    said=0
  done < <(listeners "$1")
  [ "$said" = 0 ] && return 0
  # Where the kernel tells nothing of sockets, whoever answers is there.
  local host
  for host in 127.0.0.1 ::1; do
    if (exec 3<>"/dev/tcp/$host/$1") 2>/dev/null; then say "another program listens on $host, port $1"; return 0; fi
  done
  return 1
}

# free_port FROM [OTHER...]: the first from there on that nobody listens on and that is none of the others.
free_port() {
  local port=$1
  shift
  while [[ " $* " == *" $port "* ]] || taken "$port" >/dev/null; do port=$((port + 1)); done
  printf '%s' "$port"
}

# want_port PORT: ends the script with the reason when the application could not have it.
want_port() {
  local who
  [[ $1 =~ ^[1-9][0-9]{0,4}$ ]] && [ "$1" -le 65535 ] || fail "--port needs a number from 1 to 65535, not \"$1\"."
  who=$(taken "$1") || return 0
  fail "Port $1 is taken: ${who//$'\n'/; }. Stop that program, or choose another port with --port."
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
