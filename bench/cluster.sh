#!/usr/bin/env bash
# A city's 2,361 reports, due at one moment, made and released by 1, 2 and 3 services on one PostgreSQL of this machine's own.
# usage: bench/cluster.sh [CORES]
# With CORES, such as 0.4, each service may use no more of the processors (by cgroup v1; needs root): as if each had a small machine of its own.
# The value is the time from the first draft to the last official edition; the floor column is that of one service.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
cores=${1:-}
group=/sys/fs/cgroup/cpu/reportworker-node
if [ -n "$cores" ] && ! mkdir -p "$group-"{1,2,3} 2>/dev/null; then
  echo "CORES needs root and the cgroup controller in /sys/fs/cgroup/cpu; without it the services share this machine's processors." >&2
  exit 2
fi
folder=$(mktemp -d /tmp/reportworker-cluster.XXXXXX)
chmod 755 "$folder"
nodes=()
stop_nodes() {
  for node in "${nodes[@]}"; do kill "$node" 2>/dev/null || true; done
  for node in "${nodes[@]}"; do wait "$node" 2>/dev/null || true; done
  nodes=()
}
finish() {
  stop_nodes
  .ci/postgres.sh stop "$folder/postgres" >/dev/null 2>&1 || true
  rm -rf "$folder"
  if [ -n "$cores" ]; then rmdir "$group-"{1,2,3}; fi
}
trap finish EXIT

dotnet build src/ReportWorker -c Release -v q >&2
program=$PWD/artifacts/bin/ReportWorker/release/reportworker.dll
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
.ci/postgres.sh start "$folder/postgres" "$port" >&2
query() { psql -qtA -h 127.0.0.1 -p "$port" -U reportworker -d "$database" -c "$1"; }

# The samples of the first half of 2020, as answers for the half-year of today.
year=$(TZ=Asia/Ho_Chi_Minh date +%Y) half=$(( ($(TZ=Asia/Ho_Chi_Minh date +%-m) + 5) / 6 )) first=0
for file in samples/ha-noi/2020-H1/*.csv; do
  python3 - "$file" "$folder/$(basename "$file")" "$year" "$half" <<'PYTHON'
import re, sys
source, target, year, half = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
text = open(source, encoding="utf-8").read().replace("2020-H1", f"{year}-H{half}")
text = re.sub(r"2020-(0[1-6])-", lambda month: f"{year}-{int(month[1]) + 6 * (half - 1):02}-", text)
lines = [line for line in text.split("\n") if not line.startswith("doanh-nghiep-10,")]  # it stands no more
open(target, "w", encoding="utf-8").write("\n".join(lines))
PYTHON
done

export REPORTWORKER_Paths__Templates=$PWD/templates REPORTWORKER_Service__Url="" REPORTWORKER_Service__ReconcileEvery=00:00:01
report=unit-six-month-review root=$PWD
within() {
  cd "$folder"
  if [ -n "$cores" ] && [ -n "${node:-}" ]; then
    echo "$(python3 -c "print(int($cores * 100000))")" >"$group-$node/cpu.cfs_quota_us"
    echo "$BASHPID" >"$group-$node/tasks"
  fi
  exec env REPORTWORKER_Database__Provider=Postgres "REPORTWORKER_Paths__Data=$folder/data-$database-${node:-0}" \
    "REPORTWORKER_Database__ConnectionString=Host=127.0.0.1;Port=$port;Database=$database;Username=reportworker" \
    "REPORTWORKER_Reports__${report}__Schedule__Cron=${fire:-0 0 0 1 1 ? 2099}" "REPORTWORKER_Reports__${report}__Gate__Release=Automatic" \
    dotnet "$program" "$@"
}
database=reportworker_test
(within db migrate) >&2
(within units import "$root/samples/ha-noi/units.csv") >&2
(within data import "$folder"/*.csv) >&2
for count in 1 2 3; do
  database=nodes_$count
  createdb -h 127.0.0.1 -p "$port" -U reportworker -T reportworker_test "$database"
  fire=$(TZ=Asia/Ho_Chi_Minh date -d "+${cores:+1}20 seconds" '+%-S %-M %-H %-d %-m ? %Y') # all services are up by then
  for node in $(seq "$count"); do
    within serve >/dev/null 2>"$folder/log-$database-$node" &
    nodes+=($!)
  done
  until [ "$(query "SELECT COUNT(*) FROM \"DueReports\" WHERE \"Report\" = '$report' AND \"State\" IN ('Released', 'Held')")" = 2361 ]; do
    kill -0 "${nodes[@]}" || { tail "$folder"/log-"$database"-* >&2; exit 1; }
    sleep 1
  done
  seconds=$(query "SELECT EXTRACT(EPOCH FROM MAX(\"CreatedAt\") - MIN(\"CreatedAt\")) FROM \"Editions\" WHERE \"DueReportId\" IN (SELECT \"Id\" FROM \"DueReports\" WHERE \"Report\" = '$report')")
  [ "$first" != 0 ] || first=$seconds
  python3 -c "print(f'cluster-$count {$seconds:.1f} s floor {$first:.1f} ratio {$seconds / $first:.3f}')"
  for node in $(seq "$count"); do
    parts=$(query "SELECT COUNT(*) FROM qrtz_execution_history WHERE job_group LIKE '$report/%' AND instance_name = (SELECT DISTINCT instance_name FROM qrtz_execution_history ORDER BY 1 OFFSET $node - 1 LIMIT 1)")
    echo "  node $node: $parts parts so far" >&2
  done
  stop_nodes
  unset fire node
done
