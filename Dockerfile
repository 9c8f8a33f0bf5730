# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/ReportWorker --configuration Release --output /app -p:RestoreLockedMode=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Vietnamese sorting and numbers need ICU, the office's clock needs time zones; an image without them must not be built.
RUN ls /usr/lib/*/libicuuc.so.* /usr/share/zoneinfo/Asia/Ho_Chi_Minh > /dev/null
WORKDIR /app
COPY --from=build /app .
RUN install --directory --owner="$APP_UID" --mode=0700 /var/lib/reportworker
# Without the diagnostics socket the program writes nowhere but into its data: the root file system can be read-only.
ENV REPORTWORKER_Paths__Data=/var/lib/reportworker DOTNET_EnableDiagnostics=0
VOLUME /var/lib/reportworker
USER $APP_UID
ENTRYPOINT ["dotnet", "reportworker.dll"]
CMD ["serve"]
