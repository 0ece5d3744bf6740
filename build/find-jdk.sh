#!/bin/sh
# Prints the home of the newest JDK on this machine that can build Parley; says what is missing if there is none.
# It reads the file "release" of each JDK rather than starting it, since this runs before every make target.
set -u
needed=21
best= best_version=0 too_old= without_compiler=

version_of() {
    version=$(sed -n 's/^JAVA_VERSION="\([0-9.]*\).*/\1/p' "$1/release" 2>/dev/null)
    [ -n "$version" ] || version=$("$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9.]*\).*/\1/p')
    major=${version%%.*}
    [ "$major" = 1 ] && major=8
    case $major in '' | *[!0-9]*) major=0 ;; esac
}

consider() {
    [ -x "$1/bin/java" ] || return 0
    version_of "$1"
    if [ "$major" -lt "$needed" ]; then
        too_old="$too_old
  $1 is Java $version"
    elif [ ! -x "$1/bin/javac" ]; then
        without_compiler="$without_compiler
  $1 is Java $version, but only a runtime: it has no compiler (javac)"
    elif [ "$major" -gt "$best_version" ]; then
        best=$1 best_version=$major
    fi
}

home_of_command() {
    command -v "$1" >/dev/null 2>&1 || return 0
    file=$(command -v "$1")
    while [ -L "$file" ]; do
        target=$(readlink "$file")
        case $target in /*) file=$target ;; *) file=$(dirname "$file")/$target ;; esac
    done
    (cd "$(dirname "$file")/.." && pwd)
}

[ -n "${JAVA_HOME:-}" ] && consider "$JAVA_HOME"
on_path=$(home_of_command javac)
[ -n "$on_path" ] || on_path=$(home_of_command java)
[ -n "$on_path" ] && consider "$on_path"
if [ -x /usr/libexec/java_home ]; then
    mac=$(/usr/libexec/java_home -v "$needed+" 2>/dev/null) && consider "$mac"
fi
home=${HOME:-/nonexistent}
for jdk in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/* /opt/java/* /opt/jdk/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$home"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${SDKMAN_DIR:-$home/.sdkman}"/candidates/java/* "$home"/.jdks/* "$home"/.asdf/installs/java/* \
    "$home"/.local/share/mise/installs/java/* "$home"/.gradle/jdks/*; do
    consider "$jdk"
done

if [ -n "$best" ]; then
    echo "$best"
    exit 0
fi
{
    echo "Parley needs a JDK of version $needed or newer, and none was found."
    echo "Install one (for example from https://adoptium.net), or set JAVA_HOME to where it is."
    [ -z "$too_old$without_compiler" ] || echo "Found, but not enough:$too_old$without_compiler" | awk '!seen[$0]++'
} >&2
exit 1
