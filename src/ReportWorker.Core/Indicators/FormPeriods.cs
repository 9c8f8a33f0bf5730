using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Indicators;

/// <summary>
/// From which periods of a form a report is made: the report's own; the finer ones that make it up exactly; or the longer one that it lies
/// in, where every value of the form stands at the end (or the beginning) that both have.
/// </summary>
public static class FormPeriods
{
    /// <summary>Why the form can never serve reports of a kind of period; null when it can, for at least some of them.</summary>
    public static Message? WhyNever(Form form, PeriodKind report)
    {
        if (PeriodDivision.CanMakeUp(form.Period, report))
        {
            return null;
        }

        if (!PeriodDivision.CanMakeUp(report, form.Period) || form.Period == PeriodKind.Range)
        {
            return Messages.FormPeriodDoesNotMakeUp(form.Code, Names.Of(form.Period), Names.Of(report));
        }

        return Spread(form) is { Count: > 0 } spread
            ? Messages.FormPeriodTooLong(form.Code, Names.Of(form.Period), Names.Of(report), string.Join(", ", spread))
            : null;
    }

    /// <summary>The form for each period that a report of this period is made from; null, with the reason, when there is no exact way.</summary>
    public static IReadOnlyList<AskedForm>? Of(Form form, PeriodKey report, out Message? why)
    {
        why = WhyNever(form, report.Kind);
        if (why is not null)
        {
            return null;
        }

        if (report.Divide(form.Period) is { } parts)
        {
            return [.. parts.Select(part => new AskedForm(form, part))];
        }

        if (!PeriodDivision.CanMakeUp(form.Period, report.Kind))
        {
            var around = PeriodKey.Containing(report.Last, form.Period);
            if ((around.Last == report.Last && StandsAt(form, OverTime.Last)) || (around.First == report.First && StandsAt(form, OverTime.First)))
            {
                return [new AskedForm(form, around)];
            }
        }

        why = Messages.FormPeriodNotExact(form.Code, Names.Of(form.Period), report.Text);
        return null;
    }

    // What was summed or written over the longer period cannot be told for a part of it.
    private static List<string> Spread(Form form) =>
        StandsAt(form, OverTime.Last) || StandsAt(form, OverTime.First)
            ? []
            : [.. form.Indicators.Where(indicator => indicator.OverTime is OverTime.Sum or OverTime.None).Select(indicator => indicator.Code.Value)
                .Concat(form.Narratives.Select(section => section.Code.Value))
                .DefaultIfEmpty(string.Join(", ", form.Indicators.Select(indicator => indicator.Code.Value)))];

    private static bool StandsAt(Form form, OverTime end) =>
        !form.Narratives.Any() && form.Indicators.All(indicator => indicator.OverTime == end);
}
