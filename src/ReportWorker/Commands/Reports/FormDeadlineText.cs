using System.Globalization;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;

namespace ReportWorker.Commands.Reports;

/// <summary>By when units owe the forms of a report, as people read it.</summary>
internal static class FormDeadlineText
{
    /// <summary>The deadlines of a report's forms for a period; of a form that is made up of finer periods those of the last.</summary>
    public static IReadOnlyList<AskedForm> Of(ReportDefinition report, PeriodKey? period) => period is null
        ? []
        : [.. report.Forms.Select(form => FormPeriods.Of(form, period, out _)?[^1]).OfType<AskedForm>().Where(asked => asked.Deadlines.Count > 0)];

    /// <summary>One line a form, and one more for each level whose day differs.</summary>
    public static IEnumerable<string> Lines(AskedForm asked, CultureInfo culture) =>
        Levels(asked).Select(pair => string.Join("  ", Parts(asked, pair.Key, pair.Value, culture)));

    /// <summary>The same for programs.</summary>
    public static IEnumerable<object> Document(AskedForm asked) => Levels(asked).Select(pair => new
    {
        form = asked.Form.Code,
        period = asked.Period.Text,
        level = pair.Key.Length == 0 ? null : pair.Key,
        deadline = pair.Value.Day,
        pair.Value.Meant,
        passed = pair.Value.Passed,
    });

    private static IEnumerable<KeyValuePair<string, DeadlineTime>> Levels(AskedForm asked)
    {
        var usual = asked.Form.Level is { } only && asked.Deadlines.ContainsKey(only) ? only : AskedForm.OtherLevels;
        var day = asked.Deadlines[usual].Day;
        return asked.Deadlines
            .Where(pair => pair.Key == usual || (usual == AskedForm.OtherLevels && pair.Value.Day != day))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Parts(AskedForm asked, string level, DeadlineTime time, CultureInfo culture)
    {
        yield return asked.Form.Code;
        yield return asked.Period.Text;
        if (level.Length > 0 && level != asked.Form.Level)
        {
            yield return Messages.OfLevel(level).ToString(culture);
        }

        yield return time.Day.ToString("O", CultureInfo.InvariantCulture);
        if (DueTimeText.Moved(time.Meant, time.Passed, culture) is { } moved)
        {
            yield return moved;
        }
    }
}
