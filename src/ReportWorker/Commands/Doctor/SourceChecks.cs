using System.Globalization;
using ReportWorker.Core.Intake.Pulling;
using ReportWorker.Hosting.Watching;

namespace ReportWorker.Commands.Doctor;

/// <summary>The other databases that answers are pulled from, if there are any.</summary>
internal static class SourceChecks
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var source in services.GetRequiredService<IReadOnlyList<IPullSource>>())
        {
            findings.Add(await source.ProbeAsync(cancellationToken) is { } wrong
                ? Finding.Wrong(Messages.CheckSources(), wrong.Message)
                : Finding.Right(Messages.CheckSources(), source.Every is { } every
                    ? Messages.SourceReadEvery(source.Name, source.Description, every.ToString("c", CultureInfo.InvariantCulture)) : Messages.SourceReadByHand(source.Name, source.Description)));
        }

        return findings;
    }
}
