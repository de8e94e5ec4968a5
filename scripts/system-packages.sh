#!/bin/sh
# The system packages of one section of system-packages.txt, listed or installed.
#   sh scripts/system-packages.sh list run
#   sh scripts/system-packages.sh install test
# What can't be installed is named in one sentence; that is a failure only where CI=true, so that a
# person without root can still run every test that needs nothing of it.
set -eu

action=${1-}
section=${2-}
packages=$(dirname "$0")/../system-packages.txt

# The section's lines, "name  # what it is for".
lines() {
    sed -n "/^# $section\$/,/^\$/{/^[^#]/p;}" "$packages"
}

names() {
    lines | sed 's/[ #].*//'
}

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

missing() {
    for name in $(names); do
        is_installed "$name" || echo "$name"
    done
}

# "chromium (the local page in a real browser), ..." for the names given.
with_purpose() {
    for name in "$@"; do
        lines | sed -n "s/^$name  *# *\(.*\)/$name (\1)/p"
    done | paste -s -d , - | sed 's/,\([^ ]\)/, \1/g'
}

install_missing() {
    wanted=$(missing)
    [ -n "$wanted" ] || return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        export DEBIAN_FRONTEND=noninteractive
        # shellcheck disable=SC2086  # names, to be split into words
        apt-get update -qq && apt-get install -qq -y --no-install-recommends $wanted >/dev/null || :
    fi
    wanted=$(missing)
    [ -n "$wanted" ] || return 0
    # shellcheck disable=SC2086  # names, to be split into words
    echo "Not installed as Debian packages, so what needs them may be left out: $(with_purpose $wanted)." >&2
    [ "${CI-}" != true ]
}

if ! grep -q "^# $section\$" "$packages"; then
    echo "system-packages.txt has no section '$section'." >&2
    exit 2
fi

case $action in
    list) names ;;
    install) install_missing ;;
    *) echo "usage: sh scripts/system-packages.sh list|install SECTION" >&2; exit 2 ;;
esac
