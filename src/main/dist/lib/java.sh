# shellcheck shell=sh
# shellcheck disable=SC2154  # home is set by the scripts that read this one
# What the scripts in bin/ share.

# Prints the release file of a java, if it has one.
release_of() {
    real=$(readlink -f -- "$1") || return 1
    release=${real%/*/*}/release
    [ -r "$release" ] && echo "$release"
}

# Prints the major version of a java: 17.
version_of() {
    if release=$(release_of "$1"); then
        version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$release")
    else
        version=$("$1" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p')
    fi
    echo "$version" | sed 's/^1\.//; s/[^0-9].*//'
}

# Prints the first java that is new enough.
find_java() {
    for java in "${CROSSFOOT_JAVA:-}" "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java || :)" \
        /usr/lib/jvm/*/bin/java; do
        if [ -n "$java" ] && [ -x "$java" ] && [ "$(version_of "$java")" -ge 17 ] 2>/dev/null; then
            echo "$java"
            return
        fi
    done
    echo "× 需要 Java 17 或更新的版本：请安装，或用 JAVA_HOME 指明。" >&2
    echo "× Java 17 or newer is needed: install it, or name it by JAVA_HOME." >&2
    return 1
}

# Prints a name for the archive of this java and this jar: the archive of another one cannot be used.
archive_name() {
    release=$(release_of "$1") || release=/dev/null
    # The program's own hash, and what a JVM looks at: when the jar was written.
    id=$({ readlink -f -- "$1"; cat "$release" "$home/lib/program.properties"; ls -lnL "$home/lib/crossfoot.jar"; } | cksum)
    echo "crossfoot-${id%% *}.jsa"
}

# Prints the folder of the user's own archives.
cache_folder() {
    folder=${CROSSFOOT_CACHE:-${CACHE_DIRECTORY:-${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}}}
    [ -n "$folder" ] || return 1
    [ -n "${CROSSFOOT_CACHE:-}${CACHE_DIRECTORY:-}" ] || folder=$folder/crossfoot
    echo "$folder"
}

# Prints the archive, if there is one: that of the installation, or the user's own.
find_archive() {
    [ "${CROSSFOOT_CACHE:-}" != none ] || return 1
    name=$(archive_name "$1")
    for folder in "$home/lib" "$(cache_folder || :)"; do
        if [ -n "$folder" ] && [ -r "$folder/$name" ]; then
            echo "$folder/$name"
            return
        fi
    done
    return 1
}

# Makes the archive: a run on the samples teaches which classes there are. Whoever is first wins.
make_archive() {
    mkdir -p -- "$2" || return 1
    [ -w "$2" ] || return 1
    work=$(mktemp -d) || return 1
    made=$2/.archive.$$
    ok=0
    # In a folder of its own, whatever server the office's state is on.
    CROSSFOOT_DB='' "$1" -XX:+UseSerialGC -XX:ArchiveClassesAtExit="$made" -Xlog:cds=off -Xlog:cds+dynamic=off \
        -jar "$home/lib/crossfoot.jar" run --quiet --input "$home/input-samples/street-office" --output "$work" || ok=1
    rm -rf -- "$work"
    if [ "$ok" = 0 ] && [ -s "$made" ]; then
        chmod 644 "$made"
        mv -f -- "$made" "$2/$(archive_name "$1")"
    else
        rm -f -- "$made"
        return 1
    fi
}
