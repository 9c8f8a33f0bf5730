# Installs or removes the Windows service. Run in an elevated PowerShell, in the folder that holds reportworker.exe.
#   .\windows-service.ps1 install [-Account 'DOMAIN\gmsa$'] [-Data C:\ProgramData\ReportWorker]
#   .\windows-service.ps1 remove
param(
    [Parameter(Mandatory)][ValidateSet('install', 'remove')][string]$Action,
    [string]$Account = 'NT SERVICE\ReportWorker',
    [string]$Data = (Join-Path $env:ProgramData 'ReportWorker'),
    [string]$Program = (Join-Path $PSScriptRoot '..\reportworker.exe')
)
$ErrorActionPreference = 'Stop'
$name = 'ReportWorker'

if ($Action -eq 'remove') {
    Stop-Service $name -ErrorAction SilentlyContinue
    sc.exe delete $name
    Write-Host "The service is gone. The data in $Data stays."
    return
}

$path = (Resolve-Path $Program).Path
sc.exe create $name binPath= "`"$path`" serve" start= delayed-auto obj= $Account DisplayName= 'ReportWorker'
if ($LASTEXITCODE -ne 0) { throw "sc.exe create failed with $LASTEXITCODE" }
sc.exe description $name "Units' figures become Word reports in mailboxes" | Out-Null
# Start again after a crash, also when the process ended with an exit code instead of vanishing.
sc.exe failure $name reset= 86400 actions= restart/5000/restart/30000/restart/60000 | Out-Null
sc.exe failureflag $name 1 | Out-Null

New-Item -ItemType Directory -Force $Data | Out-Null
icacls $Data /inheritance:r /grant 'SYSTEM:(OI)(CI)F' 'Administrators:(OI)(CI)F' "${Account}:(OI)(CI)M" | Out-Null
$environment = @("REPORTWORKER_Paths__Data=$Data")
New-ItemProperty -Path "HKLM:\SYSTEM\CurrentControlSet\Services\$name" -Name Environment -PropertyType MultiString -Value $environment -Force | Out-Null
Start-Service $name
Write-Host "ReportWorker runs. Its data is in $Data; secrets go into the service's Environment value as REPORTWORKER_Section__Key=value."
