#!/usr/bin/env bash
# A PostgreSQL cluster of our own on loopback, thrown away with its folder.
# usage: postgres.sh start ROOT PORT | postgres.sh stop ROOT | postgres.sh resume ROOT
set -euo pipefail
action=$1 root=$2
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
if [ "$action" = stop ]; then
  as_postgres "$bin/pg_ctl" -D "$root/data" -m immediate stop || true
  exit 0
fi
if [ "$action" = resume ]; then
  as_postgres "$bin/pg_ctl" -D "$root/data" -w -l "$root/log" -o "$(cat "$root/options")" start >/dev/null
  exit 0
fi
port=$3
rm -rf "$root"
mkdir -p "$root"
if [ "$(id -u)" = 0 ]; then chown postgres "$root"; fi
as_postgres "$bin/initdb" -D "$root/data" -U reportworker --auth=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$root -c max_connections=200"
echo "$options" >"$root/options"
as_postgres "$bin/pg_ctl" -D "$root/data" -w -l "$root/log" -o "$options" start >/dev/null
as_postgres "$bin/createdb" -h 127.0.0.1 -p "$port" -U reportworker reportworker_test
