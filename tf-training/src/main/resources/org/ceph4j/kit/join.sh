#!/usr/bin/env bash
# Checks the parts beside it, joins them to the folder kit, and runs that: bash join.sh [VERB ...]
# A part that is missing or damaged is named: bring it and run this again. A kit that was joined is
# only run.
set -eu -o pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
kit="$here/kit"
sums="$here/SHA256SUMS"
parts=()

fail() {
  echo "join.sh: $1" >&2
  exit 1
}

check() {
  [ -s "$sums" ] || fail "SHA256SUMS is missing or empty: bring it again"
  echo "join.sh: checking the parts" >&2
  local bad=0 sum part
  while read -r sum part; do
    parts+=("$here/$part")
    if [ ! -f "$here/$part" ]; then
      echo "join.sh: $part is missing" >&2
      bad=1
    elif [ "$(sha256sum <"$here/$part")" != "$sum  -" ]; then
      echo "join.sh: $part is damaged" >&2
      bad=1
    fi
  done <"$sums"
  [ "$bad" = 0 ] || fail "bring these again, then run this again"
}

join() {
  echo "join.sh: joining them to $kit" >&2
  rm -rf "$kit.joining" # an earlier attempt that was ended
  mkdir "$kit.joining"
  cat "${parts[@]}" | tar -xzmof - -C "$kit.joining" ||
    fail "the parts cannot be unpacked: the disk is full, or SHA256SUMS does not name all of them"
  cp "$sums" "$kit.joining/"
  mv "$kit.joining" "$kit"
}

if [ ! -d "$kit" ]; then
  check
  join
elif [ "$(cat "$kit/SHA256SUMS")" != "$(cat "$sums")" ]; then
  fail "$kit was joined from other parts: move it away, then run this again"
fi
exec "$kit/ceph" "$@"
