#!/bin/sh
# Builds what is needed, and becomes Parley: build/run.sh serve, build/run.sh import FILE.zip --owner USERNAME, ...
# PARLEY_JAVA_OPTIONS adds options for the JVM, such as -Xmx2g.
set -eu
cd "$(dirname "$0")/.."
JAVA_HOME=$(build/find-jdk.sh)
export JAVA_HOME
home=chat-bootstrap/target/run/parley
jar=$home/parley.jar
built=$home/built

# Small, since a team's chat is; and a server that is out of memory is better started anew than left half alive.
options="-XX:+UseSerialGC -Xmx512m -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"
options="$options ${PARLEY_JAVA_OPTIONS:-}"

is_built() {
    [ -f "$jar" ] && [ -f "$built" ] || return 1
    # Directories count: their time changes when a file in them is removed.
    [ -z "$(find pom.xml .mvn ./*/pom.xml ./*/src/main chat-migrations/src/test -newer "$built" 2>/dev/null | head -n 1)" ]
}

build() {
    echo "Building Parley (the first time, Maven downloads what it needs) ..."
    mkdir -p "$home"
    rm -f "$built" "$home"/*.cache
    # What is edited during the build is newer than this, and so built the next time.
    touch "$built.begun"
    build/mvn.sh --batch-mode --quiet -Dparley.run package --projects chat-bootstrap --also-make
    mv "$built.begun" "$built"
}

# The JVM watches one start and keeps the classes that it needed, parsed and linked: that halves the time of the next.
# Such a cache is good for one JDK, one set of options and one place. JDKs before 25 have an older kind of it.
version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$JAVA_HOME/release" 2>/dev/null || :)
if [ "${version:-0}" -ge 25 ]; then learn=-XX:AOTCacheOutput use=-XX:AOTCache; else learn=-XX:ArchiveClassesAtExit use=-XX:SharedArchiveFile; fi
cache=$home/$({ echo "$PWD $JAVA_HOME $options" && cat "$JAVA_HOME/release"; } 2>/dev/null | cksum | tr ' ' -).cache

prepare_cache() {
    echo "Preparing a faster start ..."
    # shellcheck disable=SC2086
    "$JAVA_HOME/bin/java" $options "$learn=$cache" -jar "$jar" rehearse >"$home/rehearsal.log" 2>&1 || {
        rm -f "$cache"
        return 0
    }
    # Kept only if it is of use; an empty one, which no later start tries to make again, stands for none.
    # shellcheck disable=SC2086
    "$JAVA_HOME/bin/java" $options "$use=$cache" -jar "$jar" --version >>"$home/rehearsal.log" 2>&1 || : >"$cache"
    [ -f "$cache" ] || : >"$cache"
}

is_built || build
if [ "${1:-serve}" = serve ] && [ ! -f "$cache" ]; then prepare_cache; fi
if [ -s "$cache" ]; then options="$options $use=$cache"; fi
# shellcheck disable=SC2086
exec "$JAVA_HOME/bin/java" $options -jar "$jar" "$@"
