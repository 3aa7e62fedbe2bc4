# SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by the scripts: where the project is, what has to be installed, how it is built. Sourced, not run.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$ROOT"

say() { printf '%s\n' "$*" >&2; }
die() {
    say "$*"
    exit 1
}

# A script that is asked for --help shows the comment it begins with.
case ${1:-} in
-h | --help)
    awk 'NR > 3 && !/^#/ { exit } NR > 3 { sub(/^# ?/, ""); print }' "$0"
    exit 0
    ;;
esac

# packages_of KIND...: their names in scripts/packages.txt, the one list.
packages_of() {
    local kind
    for kind; do
        awk -v kind="$kind" '$1 == kind { print $2 }' "$ROOT/scripts/packages.txt"
    done
}

# install_missing KIND...: installs the packages of these kinds that are not there. Silent if none is missing.
install_missing() {
    command -v dpkg-query >/dev/null || {
        say "This is not a Debian system; what is needed stands in scripts/packages.txt."
        return 0
    }
    local wanted missing as_root=()
    wanted=$(packages_of "$@" | sort -u)
    # dpkg-query fails when it knows nothing of a package; what it does know it still prints.
    missing=$(comm -23 <(printf '%s\n' "$wanted") \
        <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' $wanted 2>/dev/null |
            awk '$2 == "installed" { print $1 }' | sort -u))
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || die "Please install, as root: apt-get install" $missing
        as_root=(sudo)
    fi
    say "Installing:" $missing
    local log
    log=$(mktemp)
    { "${as_root[@]}" apt-get update -qq && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 $missing; } >"$log" 2>&1 || {
        cat "$log" >&2
        die "The packages could not be installed."
    }
    rm -f "$log"
}

# build PRESET [TARGET...]: configures and builds. On a terminal it shows how far it is, else only what the
# compiler has to say. CI always builds all from nothing, and nobody sits at a debugger there: larger batches, no lines
# in a stack (the names of its functions are enough to begin with), and memory for GCC instead of collecting it.
build() {
    local preset=$1 quiet=(-- --quiet) options=()
    shift
    if [ "${CI:-}" = true ]; then
        options=(-D AGENDA_UNITY_BATCH=25 -D 'CMAKE_CXX_FLAGS_DEBUG=-O0 -g0')
        [ "$preset" != dev ] || options+=(-D 'CMAKE_CXX_FLAGS=--param ggc-min-heapsize=1500000')
    fi
    [ ! -t 1 ] || quiet=()
    say "Building ($preset)…"
    cmake --preset "$preset" --log-level=WARNING "${options[@]}" >/dev/null
    cmake --build "build/$preset" --parallel "$(nproc)" ${1:+--target "$@"} "${quiet[@]}" |
        sed '/^ninja: no work to do/d'
}
