# Installs ReportWorker as a Windows service, upgrades it, or removes it. Run in an elevated PowerShell, in the unpacked archive.
#   deploy\windows-service.ps1 install [-Account 'DOMAIN\gmsa$'] [-Program DIR] [-Data DIR] [-From DIR]
#   deploy\windows-service.ps1 uninstall
# "install" on a machine that has it is the upgrade: settings, templates and data are kept.
param(
    [Parameter(Mandatory)][ValidateSet('install', 'uninstall')][string]$Action,
    [string]$Account = 'NT SERVICE\ReportWorker',
    [string]$Program = (Join-Path $env:ProgramFiles 'ReportWorker'),
    [string]$Data = (Join-Path $env:ProgramData 'ReportWorker'),
    [string]$From = (Join-Path $PSScriptRoot '..')
)
$ErrorActionPreference = 'Stop'
$name = 'ReportWorker'

function Invoke-Sc {
    sc.exe @args | Out-Null
    if ($LASTEXITCODE -ne 0) { throw "sc.exe $($args -join ' ') failed with $LASTEXITCODE" }
}

$service = Get-Service $name -ErrorAction SilentlyContinue
if ($Action -eq 'uninstall') {
    if ($service) {
        Stop-Service $name
        Invoke-Sc delete $name
    }
    Write-Host "The service is gone. The program in $Program and the data in $Data stay."
    return
}

# Everything that can be wrong is looked for before anything is changed.
$From = (Resolve-Path $From).Path
foreach ($part in 'reportworker.exe', 'appsettings.json', 'templates') {
    if (-not (Test-Path (Join-Path $From $part))) { throw "$From holds no published program: $part is missing. Unpack the archive, or say -From." }
}
$version = & (Join-Path $From 'reportworker.exe') --version
if ($LASTEXITCODE -ne 0) { throw "The program does not start on this machine: $version" }

if ($service) { Stop-Service $name }

# The new release stands beside the old one and takes its place by a rename; what this machine says for itself goes along.
$new = "$Program.new"
$old = "$Program.old"
foreach ($left in $new, $old) {
    if (Test-Path $left) { Remove-Item -Recurse -Force $left }
}
Copy-Item -Recurse $From $new
if (Test-Path $Program) {
    foreach ($kept in 'appsettings.json', 'templates') {
        if (Test-Path (Join-Path $Program $kept)) {
            Rename-Item (Join-Path $new $kept) "$kept.delivered"
            Copy-Item -Recurse (Join-Path $Program $kept) (Join-Path $new $kept)
        }
    }
    Rename-Item $Program (Split-Path -Leaf $old)
}
Rename-Item $new (Split-Path -Leaf $Program)

if (-not $service) {
    $path = Join-Path $Program 'reportworker.exe'
    Invoke-Sc create $name binPath= "`"$path`" serve" start= delayed-auto obj= $Account DisplayName= 'ReportWorker'
    Invoke-Sc description $name "Units' figures become Word reports in mailboxes"
    New-ItemProperty -Path "HKLM:\SYSTEM\CurrentControlSet\Services\$name" -Name Environment -PropertyType MultiString `
        -Value @("REPORTWORKER_Paths__Data=$Data") | Out-Null
}
# Start again after a crash, also when the service ended with a code instead of vanishing.
Invoke-Sc failure $name reset= 86400 actions= restart/5000/restart/30000/restart/60000
Invoke-Sc failureflag $name 1

New-Item -ItemType Directory -Force $Data | Out-Null
icacls $Data /inheritance:r /grant 'SYSTEM:(OI)(CI)F' 'Administrators:(OI)(CI)F' "${Account}:(OI)(CI)M" | Out-Null
if ($LASTEXITCODE -ne 0) { throw "icacls $Data failed with $LASTEXITCODE" }

# Any command brings the database up to date where that is allowed, and says what a DBA has to run where it is not. It needs the service's settings.
foreach ($line in (Get-ItemProperty "HKLM:\SYSTEM\CurrentControlSet\Services\$name").Environment) {
    $key, $value = $line -split '=', 2
    Set-Item "Env:$key" $value
}
& (Join-Path $Program 'reportworker.exe') units list | Out-Null
if ($LASTEXITCODE -ne 0) {
    if (Test-Path $old) {
        Rename-Item $Program (Split-Path -Leaf $new)
        Rename-Item $old (Split-Path -Leaf $Program)
        Start-Service $name
        throw 'The database is not up to date; the release before is in place again.'
    }
    throw 'The database cannot be used. Put the settings right, then run this script again.'
}
Start-Service $name
Write-Host "ReportWorker $version runs from $Program; the release before is in $old. Its data is in $Data. Settings: $Program\appsettings.json; secrets go into the service's Environment value (HKLM\SYSTEM\CurrentControlSet\Services\$name) as REPORTWORKER_Section__Key=value."
