# SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A place to run tests in: folders of their own instead of the user's, and a throw-away PostgreSQL server.
# Sourced, not run. testbed_folders; testbed_server; testbed_run COMMAND...; all is taken down when the script
# ends, however it ends.
#
# The tests find the server by AGENDA_TEST_POSTGRES=1 with PGHOST (the socket's folder), PGUSER, PGDATABASE.

TESTBED=
TESTBED_CHILD=
TESTBED_SERVER=
TESTBED_AS=() # how to run as the server's user

testbed_folders() {
    testbed_sweep
    # A short name, for a socket's path has at most 107 bytes.
    TESTBED=$(mktemp -d /tmp/agenda-test.XXXXXX)
    echo $$ >"$TESTBED/pid"
    trap testbed_close EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    mkdir -m 700 "$TESTBED"/{config,data,cache,run}
    export XDG_CONFIG_HOME=$TESTBED/config XDG_DATA_HOME=$TESTBED/data XDG_CACHE_HOME=$TESTBED/cache
    export XDG_RUNTIME_DIR=$TESTBED/run
}

testbed_server() {
    if postgres_start; then
        export AGENDA_TEST_POSTGRES=1 PGHOST=$TESTBED/pg PGUSER=agenda PGDATABASE=postgres
        say "PostgreSQL: a throw-away server is running."
    elif [ "${CI:-}" = true ]; then
        cat "$TESTBED/pg.log" >&2 || true
        die "PostgreSQL could not be started; in CI the tests must run on it too."
    else
        unset AGENDA_TEST_POSTGRES
        tail -n 5 "$TESTBED/pg.log" >&2 2>/dev/null || true
        say "PostgreSQL could not be started: the store is tested on SQLite only."
    fi
}

# testbed_run COMMAND...: runs it and returns its status. In the background, because bash puts off traps while
# a child is in the foreground; in a process group of its own, so that it can be stopped with its children.
testbed_run() {
    setpriv --pdeathsig TERM setsid "$@" </dev/null &
    TESTBED_CHILD=$!
    local status=0
    wait "$TESTBED_CHILD" || status=$?
    TESTBED_CHILD=
    return $status
}

testbed_close() {
    trap - EXIT INT TERM HUP
    [ -z "$TESTBED_CHILD" ] || kill -TERM -- "-$TESTBED_CHILD" 2>/dev/null || true
    if [ -n "$TESTBED_SERVER" ]; then
        kill -QUIT "$TESTBED_SERVER" 2>/dev/null || true
        wait "$TESTBED_SERVER" 2>/dev/null || true
    fi
    [ -z "$TESTBED" ] || rm -rf "$TESTBED"
}

# Removes what a killed run left behind (its server has died with it).
testbed_sweep() {
    local old
    for old in /tmp/agenda-test.*; do
        [ -O "$old" ] && [ -f "$old/pid" ] || continue
        [ -d "/proc/$(cat "$old/pid")" ] || rm -rf "$old"
    done
}

postgres_start() {
    local bin log=$TESTBED/pg.log data=$TESTBED/pg/data
    : >"$log"
    bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
    [ -n "$bin" ] || bin=$(dirname "$(command -v initdb)" 2>/dev/null)
    [ -x "$bin/initdb" ] || {
        echo "initdb was not found (package postgresql)" >"$log"
        return 1
    }
    mkdir -m 700 "$TESTBED/pg"
    if [ "$(id -u)" -eq 0 ]; then # the server refuses to be root
        local user=nobody
        ! getent passwd postgres >/dev/null || user=postgres
        TESTBED_AS=(setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups)
        chown "$user" "$TESTBED/pg"
        chmod 711 "$TESTBED"
    fi
    (cd / && HOME=/ "${TESTBED_AS[@]}" "$bin/initdb" -D "$data" -U agenda -A trust -E UTF8 \
        --locale=C.UTF-8 --no-sync) >>"$log" 2>&1 || return 1
    # It dies with this shell, however this shell dies.
    (cd / && exec setpriv --pdeathsig QUIT "${TESTBED_AS[@]:1}" "$bin/postgres" -D "$data" -k "$TESTBED/pg" \
        -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off \
        -c shared_buffers=32MB -c max_connections=40) >>"$log" 2>&1 &
    TESTBED_SERVER=$!
    local tries
    for tries in $(seq 100); do
        "$bin/pg_isready" -q -h "$TESTBED/pg" && return 0
        kill -0 "$TESTBED_SERVER" 2>/dev/null || break
        sleep 0.05
    done
    kill -KILL "$TESTBED_SERVER" 2>/dev/null || true
    TESTBED_SERVER=
    return 1
}
