#!/usr/bin/env bash
# Makes the archive for machines without internet, SDK and runtime: OUT/reportworker-VERSION-RID.tar.gz, for Windows .zip.
#   deploy/archive.sh linux-x64|win-x64 [OUT]        (default OUT: out/archives)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

rid=${1:-} out=${2:-out/archives}
case $rid in
  linux-x64 | win-x64) ;;
  *) echo "archive.sh: say linux-x64 or win-x64" >&2; exit 2 ;;
esac
mkdir -p "$out"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The ICU of the machine that makes the archive: Vietnamese is sorted alike wherever it is unpacked, and nobody has to install ICU.
take_icu_along() {
  local library version
  library=$(ldconfig -p | awk '$1 ~ /^libicuuc\.so\.[0-9]+$/ && /x86-64/ && !seen++ { print $NF }')
  [ -n "$library" ] || { echo "archive.sh: ICU is missing here (Debian: libicu72); the archive takes it along" >&2; exit 1; }
  library=$(realpath "$library")
  version=${library##*.so.}
  cp "$(dirname "$library")"/libicu{uc,i18n,data}.so."$version" "$1/"
  cp "/usr/share/doc/libicu${version%%.*}/copyright" "$1/docs/licence-icu.txt"
  python3 - "$1/reportworker.runtimeconfig.json" "$version" <<'PYTHON'
import json, sys
path, version = sys.argv[1:]
with open(path) as file:
    config = json.load(file)
config["runtimeOptions"]["configProperties"]["System.Globalization.AppLocalIcu"] = version
with open(path, "w") as file:
    json.dump(config, file, indent=2)
PYTHON
}

version=$(dotnet msbuild src/ReportWorker -getProperty:Version)
name=reportworker-$version-$rid
# ReadyToRun starts sooner (bench/README.md, idle). Analyzers run where the tests are built. The lock files are for what is built here; a runtime for a system of its own is not in them.
dotnet publish src/ReportWorker --configuration Release --runtime "$rid" --self-contained true --output "$work/$name" \
  --artifacts-path "$work/build" -p:LockFolder="$work/locks" -p:RestoreLockedMode=false -p:PublishReadyToRun=true -p:DebugType=none -p:RunAnalyzers=false -v quiet -nologo >&2
mkdir "$work/$name/docs" "$work/$name/deploy"
cp -R docs/*.md docs/vi docs/images "$work/$name/docs/"
cp README.md CHANGELOG.md "$work/$name/"
cp deploy/alarms.yaml "$work/$name/deploy/"
case $rid in
  linux-x64)
    take_icu_along "$work/$name"
    cp deploy/install.sh deploy/reportworker.service "$work/$name/deploy/"
    tar --create --gzip --owner=0 --group=0 --numeric-owner --directory "$work" --file "$out/$name.tar.gz" "$name"
    echo "$out/$name.tar.gz" ;;
  win-x64)
    cp deploy/windows-service.ps1 "$work/$name/deploy/"
    python3 -m zipfile --create "$work/$name.zip" "$work/$name"
    mv "$work/$name.zip" "$out/$name.zip"
    echo "$out/$name.zip" ;;
esac
