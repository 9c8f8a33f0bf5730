#!/usr/bin/env bash
# Runs the service as a container would: as a user without rights, on a root file system that nobody can write to, with one folder for data.
# usage: readonly.sh PROGRAM PORT
set -euo pipefail
program=$1 port=$2
data=$(mktemp -d /var/tmp/reportworker-data.XXXXXX)
trap 'rm -rf "$data"' EXIT
chown nobody "$data"
export program port data

# shellcheck disable=SC2016
unshare --mount bash -euo pipefail -c '
  mount --bind "$data" "$data"
  mount -o remount,bind,ro /
  ! touch "$program/x" /tmp/x 2>/dev/null || { echo "the root file system can be written to" >&2; exit 1; }
  setpriv --reuid=nobody --regid=nogroup --clear-groups --no-new-privs --bounding-set=-all \
    env -i PATH=/usr/bin:/bin DOTNET_EnableDiagnostics=0 REPORTWORKER_Paths__Data="$data" REPORTWORKER_Service__Url="http://127.0.0.1:$port" \
    "$program/reportworker" serve 2>"$data/log" &
  service=$!
  for _ in $(seq 100); do
    curl --silent --fail "http://127.0.0.1:$port/health/ready" >"$data/health" && break
    kill -0 $service 2>/dev/null || break
    sleep 0.2
  done
  [ -s "$data/health" ] || { cat "$data/log" >&2; exit 1; }
  cat "$data/health"; echo
  kill -TERM $service
  wait $service || { echo "the service ended with $?" >&2; exit 1; }
'
