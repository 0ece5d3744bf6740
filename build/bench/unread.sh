#!/bin/sh
# Asks what is unread in a workspace that grows: build/bench/unread.sh [MESSAGES ...]
# On an embedded Postgres that is thrown away afterwards, or on the empty database that PARLEY_DATABASE_URL names.
set -eu
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- 10000 100000 1000000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

PARLEY_DATA_DIR=$work/data
export PARLEY_DATA_DIR
build/run.sh --version >/dev/null
"$(build/find-jdk.sh)/bin/java" -XX:+UseSerialGC -Xmx512m --enable-native-access=ALL-UNNAMED \
    -cp chat-bootstrap/target/run/parley/parley.jar build/bench/UnreadBench.java "$@"
