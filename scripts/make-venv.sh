#!/bin/sh
# Makes the virtual environment, or says in one sentence what stands in the way.
#   sh scripts/make-venv.sh python3 .venv
set -eu

python=$1
venv=$2

stop() {
    echo "$1" >&2
    exit 1
}

command -v "$python" >/dev/null ||
    stop "Mithaq needs Python 3.11 or newer, and '$python' is not on this machine; name another with: make setup PYTHON=python3.12"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    stop "Mithaq needs Python 3.11 or newer, and '$python' is older ($("$python" --version 2>&1)); name another with: make setup PYTHON=python3.12"
"$python" -c 'import ensurepip, venv' 2>/dev/null ||
    stop "'$python' comes without its venv module; on Debian and Ubuntu it is installed with: apt-get install python3-venv"

echo "Making $venv with $("$python" --version) ..."
# --clear: what is there has lost its interpreter or was interrupted, and can't be built upon.
"$python" -m venv --clear "$venv"
