using System.Globalization;
using ReportWorker.Core.Periods;
using ReportWorker.Hosting.Watching;

namespace ReportWorker.Commands.Doctor;

/// <summary>The clock, its zone, and the machine's knowledge of Vietnamese.</summary>
internal static class ClockChecks
{
    public static IEnumerable<Finding> Run(IServiceProvider services)
    {
        var clock = services.GetRequiredService<OfficeClock>();
        var now = clock.Local(clock.Now).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
        yield return Finding.Right(Messages.CheckClock(), Messages.ClockShows(now, clock.Zone.Id));

        // Without ICU every culture is the invariant one, and no Vietnamese number would be written right.
        var vietnamese = CultureInfo.GetCultureInfo("vi-VN").NumberFormat.NumberDecimalSeparator == ",";
        yield return vietnamese
            ? Finding.Right(Messages.CheckLanguage(), Messages.LanguageKnown())
            : Finding.Wrong(Messages.CheckLanguage(), Messages.LanguageUnknown());
    }
}
