#!/usr/bin/env bash
# The long set of what deliveries withstand: kills, nodes that stand still, commits that nobody knows the end of, a database that is away for five minutes, a full disk, a disk that fails.
# usage: bench/deliveries-withstand.sh [KILLS] [SEED]      (1,000 kills on SQLite and on PostgreSQL each; as root, for the disks)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
kills=${1:-1000} seed=${2:-$RANDOM}
echo "seed $seed"
work=$(mktemp -d /tmp/reportworker-withstand.XXXXXX)
chmod 755 "$work"
finish() {
  .ci/postgres.sh stop "$work/postgres" >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT

mkdir "$work/program"
tar --extract --file "$(deploy/archive.sh linux-x64 "$work")" --directory "$work/program" --strip-components=1
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
.ci/postgres.sh start "$work/postgres" "$port"
export REPORTWORKER_TEST_PROGRAM=$work/program/reportworker
export REPORTWORKER_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Database=reportworker_test;Username=reportworker"
export REPORTWORKER_TEST_KILLS=$kills REPORTWORKER_TEST_SEED=$seed REPORTWORKER_TEST_ROUNDS=10 REPORTWORKER_TEST_OUTAGE=300 REPORTWORKER_TEST_BREAKS=500
dotnet test --project tests/ReportWorker.Tests --output Detailed -- \
  --filter-class "*KillTests" --filter-class "*StandstillTests" --filter-class "*OutageTests" --filter-class "*CommitTests"
