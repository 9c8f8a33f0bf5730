#!/usr/bin/env bash
# What the service costs while nothing is owed: as the archive has it, on a fresh folder, from its start until it is ready, then at rest; of memory the
# most that is seen there. A round comes every five minutes, so 660 seconds have two.
# usage: bench/idle.sh [SECONDS]        (default: 60)
# The floor column is the target; a ratio of 1 or less reaches it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-60}
folder=$(mktemp -d /tmp/reportworker-idle.XXXXXX)
service=
finish() {
  if [ -n "$service" ]; then kill "$service" 2>/dev/null || true; wait "$service" 2>/dev/null || true; fi
  rm -rf "$folder"
}
trap finish EXIT

mkdir "$folder/program"
tar --extract --file "$(deploy/archive.sh linux-x64 "$folder")" --directory "$folder/program" --strip-components=1
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
export REPORTWORKER_Paths__Data=$folder/data REPORTWORKER_Service__Url=http://127.0.0.1:$port
now() { date +%s.%N; }
ready() { exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET /health/ready HTTP/1.0\r\n\r\n' >&3 && head -1 <&3 | grep -q 200; }

start() {
  began=$(now)
  "$folder/program/reportworker" serve >/dev/null 2>"$folder/log" &
  service=$!
  until (ready) 2>/dev/null; do sleep 0.02; done
  started=$(python3 -c "print($(now) - $began)")
}

line() { python3 -c "import sys; n, v, u, f = sys.argv[1], float(sys.argv[2]), sys.argv[3], float(sys.argv[4]); print(f'{n} {v:.2f} {u} floor {f:g} ratio {v / f:.3f}')" "$@"; }
# The most resident memory, and the most anonymous, while so many seconds pass.
most() {
  local resident=0 anonymous=0 end=$((SECONDS + $1))
  while [ $SECONDS -lt $end ]; do
    read -r resident anonymous < <(awk -v r="$resident" -v a="$anonymous" '/^VmRSS/ && $2 > r { r = $2 } /^RssAnon/ && $2 > a { a = $2 } END { print r, a }' "/proc/$service/status")
    sleep 1
  done
  awk -v r="$resident" -v a="$anonymous" 'BEGIN { print r / 1024, a / 1024 }'
}
ticks() { awk '{ print $14 + $15 }' "/proc/$service/stat"; }

start
line start-first "$started" s 2
line start-cpu "$(python3 -c "import os; print($(ticks) / os.sysconf('SC_CLK_TCK'))")" s 2
kill "$service"; wait "$service" || true
start
line start "$started" s 2
sleep 60 # what runs often is compiled anew once, in the background
before=$(ticks)
read -r resident anonymous < <(most "$seconds")
line idle-cpu "$(python3 -c "import os; print(($(ticks) - $before) / os.sysconf('SC_CLK_TCK') / $seconds * 100)")" % 1
line idle-memory "$resident" MB 150
line idle-memory-anonymous "$anonymous" MB 60
