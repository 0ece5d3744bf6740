#!/bin/sh
# Exports a made-up workspace through the command line, and tells how long the command took, how much heap it used and
# how large the archive is, while the workspace grows: build/bench/export.sh [MESSAGES ...]
# On an embedded Postgres that is thrown away afterwards, or on the empty database that PARLEY_DATABASE_URL names.
set -eu
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- 50000 500000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

PARLEY_DATA_DIR=$work/data
export PARLEY_DATA_DIR
build/run.sh --version >/dev/null
present=0
for messages in "$@"; do
    "$(build/find-jdk.sh)/bin/java" -XX:+UseSerialGC -Xmx512m --enable-native-access=ALL-UNNAMED \
        -cp chat-bootstrap/target/run/parley/parley.jar build/bench/ExportFill.java $((present + 1)) "$messages"
    present=$messages
    begun=$(date +%s%N)
    PARLEY_JAVA_OPTIONS="-Xlog:gc:file=$work/gc.log ${PARLEY_JAVA_OPTIONS:-}" \
        build/run.sh export "$work/$messages.zip" --workspace Everybody >"$work/report.txt"
    ended=$(date +%s%N)
    grep ' messages of ' "$work/report.txt"
    awk -v ns=$((ended - begun)) -v bytes="$(wc -c <"$work/$messages.zip")" '
        match($0, /[0-9]+M->/) { used = substr($0, RSTART, RLENGTH - 3) + 0; if (used > most) most = used }
        END { printf "%.1f s, at most %d MB of heap in use, %.1f MB of archive\n", ns / 1e9, most, bytes / 1e6 }' "$work/gc.log"
done
