#!/usr/bin/env bash
# Uses the Linux archive, unpacked in WORK/archive, as a stranger would: on a path without SDK and runtime, without ICU, by a user without rights.
# usage: archive.sh WORK PORT
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$1 port=$2
mkdir "$work/stranger"
chown nobody "$work/stranger"

cd "$work/stranger"
export work
# shellcheck disable=SC2016
unshare --mount bash -euo pipefail -c '
  for icu in /usr/lib/*/libicu*.so.*.*; do mount --bind /dev/null "$icu"; done
  exec setpriv --reuid=nobody --regid=nogroup --clear-groups env -i PATH=/usr/bin:/bin LANG=C.UTF-8 "$work/archive/reportworker" demo
'
for made in out/demo/demo.db out/demo/six-month-review/*.docx out/demo/six-month-review/*.eml; do
  [ -s "$made" ] || { echo "the demo made no $made" >&2; exit 1; }
done
"$OLDPWD/.ci/readonly.sh" "$work/archive" "$port"
