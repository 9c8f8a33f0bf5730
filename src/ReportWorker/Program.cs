using ReportWorker.Commands;
using ReportWorker.Hosting.Configuration;

var settings = LoadedSettings.Load(Environment.CurrentDirectory, AppContext.BaseDirectory, LoadedSettings.Variables());
return await CommandLine.RunAsync(args, settings, Terminal.OfProcess());
