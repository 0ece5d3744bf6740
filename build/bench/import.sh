#!/bin/sh
# Imports a made-up export through the command line into the embedded Postgres, beside a server, and tells how long the
# command took and how much heap it used: build/bench/import.sh [MESSAGES]
set -eu
cd "$(dirname "$0")/../.."
messages=${1:-50000}
work=$(mktemp -d)
server=
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || :
    [ -z "$server" ] || wait "$server" 2>/dev/null || :
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM

PARLEY_DATA_DIR=$work/data
PARLEY_PORT=${PARLEY_PORT:-18080}
export PARLEY_DATA_DIR PARLEY_PORT
unset PARLEY_DATABASE_URL PARLEY_DATABASE_USER PARLEY_DATABASE_PASSWORD DATABASE_URL DATABASE_USER DATABASE_PASSWORD

"$(build/find-jdk.sh)/bin/java" build/bench/MadeUpExport.java "$work/made-up.zip" "$messages"
build/run.sh serve >"$work/server.log" 2>&1 &
server=$!
until grep -q '^Ready' "$work/server.log"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/server.log" >&2; exit 1; }
    sleep 1
done
curl -sS --fail-with-body -o "$work/ada.json" -H 'Content-Type: application/json' \
    -d '{"username": "ada", "email": "ada@example.org", "password": "a long pass phrase"}' \
    "http://127.0.0.1:$PARLEY_PORT/api/v1/users" || { cat "$work/ada.json" >&2; exit 1; }

bring() {
    begun=$(date +%s%N)
    PARLEY_JAVA_OPTIONS="-Xlog:gc:file=$work/gc.log ${PARLEY_JAVA_OPTIONS:-}" \
        build/run.sh import "$work/made-up.zip" --owner ada >"$work/report.txt"
    ended=$(date +%s%N)
    grep '^messages  ' "$work/report.txt"
    awk -v ns=$((ended - begun)) 'match($0, /[0-9]+M->/) { used = substr($0, RSTART, RLENGTH - 3) + 0; if (used > most) most = used }
        END { printf "%s: %.1f s, at most %d MB of heap in use\n", what, ns / 1e9, most }' what="$1" "$work/gc.log"
}
bring "First import"
bring "Second import"
