using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Aggregation;

/// <summary>
/// Looks for what is doubtful in the newest answers to forms: values unlike the unit's own earlier ones, by the catalogue's checks, and
/// texts that say the same as in the period before.
/// </summary>
internal sealed class DoubtFinder(ISubmissionStore store, FigureTable figures)
{
    /// <summary>The check that finds repeated texts; every catalogue has it.</summary>
    public const string RepeatedText = "repeated_narrative";

    // "Không có." may be said every month.
    private const int ShortestText = 80;

    /// <summary>Everything that is doubtful, by place.</summary>
    public async Task<ByPlace<Doubt>> FindAsync(CancellationToken cancellationToken)
    {
        var doubts = new List<Doubt>();
        foreach (var form in figures.Asked.GroupBy(asked => asked.Form.Code).Select(asked => asked.MaxBy(form => form.Period)!))
        {
            await AddOutliersAsync(form, doubts, cancellationToken);
            await AddRepeatedAsync(form, doubts, cancellationToken);
        }

        return new ByPlace<Doubt>([.. doubts.OrderBy(doubt => doubt.Place).ThenBy(doubt => doubt.Check, StringComparer.Ordinal)], doubt => doubt.Place);
    }

    private async Task AddOutliersAsync(AskedForm form, List<Doubt> doubts, CancellationToken cancellationToken)
    {
        var asked = form.Form.Indicators.Select(indicator => indicator.Code).ToHashSet();
        var checks = figures.Catalogue.Outliers
            .SelectMany(check => check.Indicators.Where(indicator => asked.Contains(indicator.Code)), (check, indicator) => (Check: check, Indicator: indicator))
            .ToList();
        if (checks.Count == 0)
        {
            return;
        }

        var history = await ReadAsync(
            form, checks.Max(pair => pair.Check.History), [.. checks.Select(pair => pair.Indicator.Code).Distinct()], narratives: false, cancellationToken);
        foreach (var (check, indicator) in checks)
        {
            foreach (var (place, unit) in Answering(form))
            {
                if (history.Numbers.GetValueOrDefault((unit, indicator.Code.Value)) is { } values && Judge(check, indicator, form, values) is { } message)
                {
                    doubts.Add(new Doubt(place, check.Code, message, indicator, values[form.Period]));
                }
            }
        }
    }

    private static string? Judge(OutlierCheck check, Indicator indicator, AskedForm form, SortedDictionary<PeriodKey, decimal> values)
    {
        if (!values.TryGetValue(form.Period, out var now))
        {
            return null;
        }

        var earlier = values.Where(pair => pair.Key.CompareTo(form.Period) < 0).Select(pair => pair.Value).TakeLast(check.History).ToList();
        return Outlier.Is(check, now, earlier) ? DoubtNotes.Outlier(check, indicator, now, earlier) : null;
    }

    private async Task AddRepeatedAsync(AskedForm form, List<Doubt> doubts, CancellationToken cancellationToken)
    {
        if (!form.Form.Narratives.Any())
        {
            return;
        }

        var history = await ReadAsync(form, 1, [], narratives: true, cancellationToken);
        foreach (var section in form.Form.Narratives)
        {
            foreach (var (place, unit) in Answering(form))
            {
                if (history.Texts.GetValueOrDefault((unit, section.Code)) is { Count: 2 } texts && texts.Values.ToArray() is [var before, var now]
                    && now.Length >= ShortestText && VietnameseText.WithoutDates(before) == VietnameseText.WithoutDates(now))
                {
                    doubts.Add(new Doubt(place, RepeatedText, DoubtNotes.Repeated(section.Label, texts.Keys.First()), null, null));
                }
            }
        }
    }

    private async Task<History> ReadAsync(
        AskedForm form, int periods, IReadOnlyCollection<IndicatorCode> indicators, bool narratives, CancellationToken cancellationToken)
    {
        var keys = new List<PeriodKey> { form.Period };
        for (var i = 0; i < periods; i++)
        {
            keys.Add(keys[^1].Previous());
        }

        var history = new History();
        await store.ReadAsync(new SubmissionQuery([form.Form.Code], keys, indicators, narratives), history, cancellationToken);
        return history;
    }

    private IEnumerable<(int Place, UnitCode Unit)> Answering(AskedForm form) =>
        figures.Tree.PlacementsIn(form.Window).SelectMany(pair => pair.Value.Places, (pair, place) => (place, pair.Key));
}
