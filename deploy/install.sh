#!/usr/bin/env bash
# Installs ReportWorker as a systemd service, or upgrades it: the same command again. Settings, templates and data are kept.
#   sudo deploy/install.sh [install] [--from DIR] [--no-start] [--root DIR]
#   sudo deploy/install.sh remove [--root DIR]
# --from DIR   the published program (default: the folder that this script's folder lies in)
# --no-start   leaves the service as it is: stopped, or running the release that it runs
# --root DIR   works below DIR, without a service manager and users: for images and tests
set -euo pipefail

refuse() { echo "install.sh: $*" >&2; exit 2; }

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
action=install from=$here/.. root="" start=yes
while [ $# -gt 0 ]; do
  case $1 in
    install | remove) action=$1; shift ;;
    --no-start) start=no; shift ;;
    --from | --root)
      [ $# -ge 2 ] && [ -d "$2" ] || refuse "$1 needs a folder that is there"
      declare "${1#--}=$(cd "$2" && pwd)"
      shift 2 ;;
    *) refuse "unknown argument \"$1\"; see the head of this script" ;;
  esac
done

program=$root/opt/reportworker settings=$root/etc/reportworker data=$root/var/lib/reportworker
unit=$root/etc/systemd/system/reportworker.service command=$root/usr/local/bin/reportworker
user=reportworker

if [ -z "$root" ]; then
  [ "$(id -u)" = 0 ] || refuse "run it as root (sudo), or with --root DIR"
  [ -d /run/systemd/system ] || refuse "systemd does not run here; in a container or an image use --root DIR"
fi
manage() { [ -n "$root" ] || systemctl "$@"; }

if [ "$action" = remove ]; then
  manage disable --now reportworker.service 2>/dev/null || true
  rm -rf "$program" "$unit" "$command"
  manage daemon-reload
  echo "ReportWorker is removed. The settings in $settings and the data in $data stay."
  exit 0
fi

# Everything that can be wrong is looked for before anything is changed.
for part in reportworker appsettings.json templates/catalogue; do
  [ -e "$from/$part" ] || refuse "$from holds no published program: $part is missing. Unpack an archive, or say --from where \"dotnet publish\" wrote to"
done
[ -e "$here/reportworker.service" ] || refuse "$here/reportworker.service is missing: it belongs beside this script"
version=$("$from/reportworker" --version 2>&1) || refuse "the program does not start on this machine: $version"
[ ! -e "$program" ] || [ -d "$program/releases" ] || refuse "$program is there and was not made by this script; move it away"

if [ -z "$root" ] && ! id -u "$user" >/dev/null 2>&1; then
  useradd --system --no-create-home --home-dir /var/lib/reportworker --shell /usr/sbin/nologin "$user"
fi

install -d -m 755 "$program/releases" "$settings" "$(dirname "$unit")" "$(dirname "$command")"
install -d -m 700 "$settings/credentials" "$data"
[ -n "$root" ] || chown "$user:" "$data"
[ -e "$settings/environment" ] || (umask 077 && echo "# One REPORTWORKER_Section__Key=value a line." > "$settings/environment")

# What a machine says for itself lies in /etc and stays; what was delivered lies in the release, to be compared with.
[ -e "$settings/appsettings.json" ] || install -m 644 "$from/appsettings.json" "$settings/appsettings.json"
if [ ! -e "$settings/templates" ]; then
  cp -R "$from/templates" "$settings/.templates"
  chmod -R u=rwX,go=rX "$settings/.templates"
  mv "$settings/.templates" "$settings/templates"
fi

release=$program/releases/${version%%+*}-$(date -u +%Y%m%dT%H%M%S%N)
rm -rf "$program/releases/.new"
cp -R "$from/." "$program/releases/.new"
mv "$program/releases/.new/appsettings.json" "$program/releases/.new/appsettings.delivered.json"
mv "$program/releases/.new/templates" "$program/releases/.new/templates.delivered"
ln -s /etc/reportworker/appsettings.json "$program/releases/.new/appsettings.json"
ln -s /etc/reportworker/templates "$program/releases/.new/templates"
if [ -n "$root" ]; then
  ln -sfn "$settings/appsettings.json" "$program/releases/.new/appsettings.json"
  ln -sfn "$settings/templates" "$program/releases/.new/templates"
fi
chmod -R u=rwX,go=rX "$program/releases/.new"
mv "$program/releases/.new" "$release"

point_to() { ln -sfn "$1" "$program/current.new" && mv -T "$program/current.new" "$program/current"; }
before=$(readlink "$program/current" 2>/dev/null || true)

install -m 644 "$here/reportworker.service" "$unit"
cat > "$command" <<'COMMAND'
#!/bin/sh
# Runs a command of ReportWorker as the service does: with its user, its settings and its secrets. For root.
set -eu
settings=/etc/reportworker
if [ -r "$settings/environment" ]; then
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in [A-Z]*=*) export "$line" ;; esac
  done < "$settings/environment"
fi
for file in "$settings"/credentials/*__*; do
  [ -r "$file" ] && export "REPORTWORKER_${file##*/}=$(cat "$file")"
done
export REPORTWORKER_Paths__Data="${REPORTWORKER_Paths__Data:-/var/lib/reportworker}"
umask 077
if [ "$(id -u)" = 0 ]; then
  exec runuser -u reportworker -- /opt/reportworker/current/reportworker "$@"
fi
exec /opt/reportworker/current/reportworker "$@"
COMMAND
chmod 755 "$command"
run() { if [ -n "$root" ]; then REPORTWORKER_Paths__Data="$data" "$program/current/reportworker" "$@"; else "$command" "$@"; fi; }
manage daemon-reload

running=no
[ -n "$root" ] || ! systemctl is-active --quiet reportworker.service || running=yes
if [ "$start" = yes ]; then
  manage stop reportworker.service
fi
point_to "$release"
# Any command brings the database up to date where Database:ProvisionSchema allows it, and says what a DBA has to run where it does not.
if [ "$start" = yes ] && ! told=$(run units list 2>&1 >/dev/null); then
  echo "$told" >&2
  if [ -n "$before" ]; then
    point_to "$before"
    [ "$running" = no ] || manage start reportworker.service
    rm -rf "$release"
    echo "install.sh: the database is not up to date; the release before is in place again" >&2
  else
    echo "install.sh: the database cannot be used; put the settings in $settings right, then run this script again" >&2
  fi
  exit 1
fi

# The release before stays, to go back to.
for old in "$program/releases"/*; do
  [ "$old" = "$release" ] || [ "$old" = "$before" ] || rm -rf "$old"
done

if [ "$start" = yes ]; then
  manage enable --quiet reportworker.service
  manage start reportworker.service || refuse "the service does not start: journalctl -u reportworker tells why"
fi
echo "ReportWorker $version is installed in $program/current. Settings and templates: $settings. Data: $data."
diff -rq "$release/templates.delivered" "$settings/templates" >/dev/null \
  || echo "The templates in $settings/templates differ from the delivered ones in $program/current/templates.delivered; see docs/operations.md."
