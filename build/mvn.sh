#!/bin/sh
# Runs Maven on the newest JDK of this machine, whatever the default java is.
set -eu
cd "$(dirname "$0")/.."
JAVA_HOME=$(build/find-jdk.sh)
export JAVA_HOME
command -v mvn >/dev/null 2>&1 || {
    echo "Parley is built with Maven 3.8.7 or newer, and there is no mvn on the PATH. Install it (package maven)." >&2
    exit 1
}
# Old Mavens make newer JDKs print warnings about the libraries inside Maven; the option is unknown before JDK 23.
if "$JAVA_HOME/bin/java" --sun-misc-unsafe-memory-access=allow --version >/dev/null 2>&1; then
    MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
    export MAVEN_OPTS
fi
exec mvn "$@"
