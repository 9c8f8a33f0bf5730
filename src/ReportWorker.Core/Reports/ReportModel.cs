using System.Globalization;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports.Correcting;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports;

/// <summary>What templates see: a snapshot with what the document says about itself. The names are those of <see cref="ReportSchema"/>.</summary>
internal static class ReportModel
{
    /// <summary>What stands where a figure or text is missing.</summary>
    public const string Blank = "……";

    public static IReadOnlyDictionary<string, object?> Of(Snapshot snapshot, EditionFacts facts)
    {
        var model = new SnapshotModel(snapshot);
        var root = new Dictionary<string, object?>
        {
            ["units"] = model.Units.Skip(1).ToList<object?>(),
            ["children"] = model.Units.Where((_, place) => snapshot.Units[place].Parent == 0).ToList<object?>(),
            ["unit"] = model.Units[0],
            ["period"] = Period(PeriodKey.Parse(snapshot.Period.Key), new DataWindow(snapshot.Period.From, snapshot.Period.To)),
            ["report"] = new Dictionary<string, object?>
            {
                ["code"] = snapshot.Report.Code,
                ["title"] = snapshot.Report.Title,
                ["symbol"] = snapshot.Report.Symbol,
            },
            ["coverage"] = Coverage(snapshot, model),
            ["edition"] = Edition(facts),
            ["correction"] = facts.Correction is { } correction ? Correction(correction, facts, snapshot) : null,
            ["profile"] = new Dictionary<string, object?> { ["code"] = snapshot.Profile?.Code, ["separator"] = snapshot.Profile?.Separator },
            ["broken_rules"] = snapshot.Violations.Select(violation => (object?)Violation(violation, model)).ToList(),
            ["highlights"] = snapshot.Highlights.Select(code => (object?)Highlight(code, model)).ToList(),
        };
        root["document"] = Document(facts.Mark, snapshot, root);
        foreach (var code in model.Codes)
        {
            root[code] = model.TryGet(0, code, out var value) ? value : null;
        }

        return root;
    }

    /// <summary>The value <c>period</c>.</summary>
    public static IReadOnlyDictionary<string, object?> Period(PeriodKey key, DataWindow window) => new Dictionary<string, object?>
    {
        ["key"] = key.Text,
        ["name"] = PeriodNames.InText(key),
        ["start_name"] = PeriodNames.AtStart(key),
        ["from"] = window.From,
        ["to"] = window.To,
        ["year"] = key.Year.ToString(CultureInfo.InvariantCulture),
        ["previous"] = PeriodNames.InText(key.Previous()),
        ["last_year"] = PeriodNames.InText(key.LastYear()),
        ["year_to_date"] = PeriodNames.InText(key.YearToDate()),
        ["months"] = (decimal?)key.Months,
    };

    private static Dictionary<string, object?> Coverage(Snapshot snapshot, SnapshotModel model) => new()
    {
        ["answered"] = (decimal)snapshot.Answered,
        ["expected"] = (decimal)snapshot.Expected,
        ["complete"] = snapshot.Complete,
        ["on_time"] = (decimal)(snapshot.Answered - snapshot.Late.Count),
        ["missing"] = snapshot.Missing.Select(gap => (object?)Gap(gap, model)).ToList(),
        ["late"] = snapshot.Late.Select(gap => (object?)Gap(gap, model)).ToList(),
        ["forms"] = snapshot.Forms.Select(form => (object?)Form(form)).ToList(),
    };

    private static Dictionary<string, object?> Gap(SnapshotGap gap, SnapshotModel model) => new()
    {
        ["unit"] = model.Units[gap.Unit],
        ["form"] = gap.FormLabel,
        ["period"] = PeriodKey.TryParse(gap.Period, out var period) ? PeriodNames.InText(period) : null,
    };

    private static Dictionary<string, object?> Form(SnapshotForm form) => new()
    {
        ["form"] = form.Label,
        ["expected"] = (decimal)form.Expected,
        ["answered"] = (decimal)form.Answered,
        ["on_time"] = (decimal)form.OnTime,
        ["missing"] = (decimal)(form.Expected - form.Answered),
    };

    private static Dictionary<string, object?> Edition(EditionFacts facts) => new()
    {
        ["key"] = facts.Key.ToString(),
        ["kind"] = facts.Kind.ToString().ToLowerInvariant(),
        ["is_draft"] = facts.Kind == EditionKind.Draft,
        ["number"] = (decimal)facts.Ordinal,
        ["date"] = facts.Date,
        ["year"] = facts.Date.Year.ToString(CultureInfo.InvariantCulture),
        ["waiver"] = facts.Waiver,
    };

    private static Dictionary<string, object?> Correction(Correction correction, EditionFacts facts, Snapshot snapshot)
    {
        var report = new Dictionary<string, object?> { ["symbol"] = snapshot.Report.Symbol };
        var scope = new Dictionary<string, object?> { ["report"] = report, ["edition"] = Edition(facts) };
        var corrected = Document(correction.Of.Mark, snapshot, scope);
        return new Dictionary<string, object?>
        {
            ["edition"] = correction.Of.Key.ToString(),
            ["number"] = corrected["number"],
            ["date"] = corrected["date"],
            ["reference"] = corrected["number"] is null ? null : corrected["reference"],
            ["reason"] = correction.Reason,
            ["changes"] = correction.Changes
                .Select(change => (object?)new Dictionary<string, object?> { ["place"] = change.Place, ["before"] = change.Was, ["after"] = change.Is })
                .ToList(),
        };
    }

    // Number and date in the form of the profile; without a symbol there is nothing that a number could stand in front of.
    private static Dictionary<string, object?> Document(DocumentMark? mark, Snapshot snapshot, Dictionary<string, object?> root)
    {
        var document = new Dictionary<string, object?>
        {
            ["number"] = (decimal?)mark?.Number,
            ["date"] = mark?.Date,
            ["signer"] = mark?.Signer,
        };
        var scope = new Dictionary<string, object?> { ["document"] = document, ["report"] = root["report"], ["edition"] = root["edition"] };
        return new Dictionary<string, object?>(document)
        {
            ["reference"] = snapshot.Report.Symbol is null ? null : Words(snapshot.Profile?.Reference, scope),
            ["dateline"] = Words(snapshot.Profile?.Dateline, scope),
        };
    }

    private static string? Words(string? source, Dictionary<string, object?> scope)
    {
        if (source is null)
        {
            return null;
        }

        var context = new EvaluationContext
        {
            Culture = VietnameseText.Culture,
            Filters = VietnameseFilters.Registry,
            MissingValues = MissingValues.Print(Blank),
        };
        return TextTemplate.Compile(source, TextEscape.None).Value!.Render(new Scope(scope, context)); // it was compiled when the profile was read
    }

    private static Dictionary<string, object?> Violation(SnapshotViolation violation, SnapshotModel model) => new()
    {
        ["rule"] = violation.Rule,
        ["severity"] = violation.Severity.ToString().ToLowerInvariant(),
        ["message"] = violation.Text,
        ["unit"] = model.Units[violation.Unit],
        ["values"] = violation.Values
            .Select(value => (object?)new Dictionary<string, object?> { ["code"] = value.Code, ["label"] = value.Label, ["text"] = value.Text })
            .ToList(),
    };

    private static Dictionary<string, object?> Highlight(string code, SnapshotModel model)
    {
        var figure = model.TryGet(0, code, out var value) ? value as FigureValue : null;
        return new Dictionary<string, object?>
        {
            ["label"] = figure?.Label,
            ["text"] = figure?.ToText(VietnameseText.Culture),
            ["unit"] = figure?.UnitOfMeasure,
        };
    }
}
