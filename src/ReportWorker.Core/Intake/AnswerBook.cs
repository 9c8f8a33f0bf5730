using ReportWorker.Core.Definitions;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake;

/// <summary>All answers of an import; judges who may answer what for when, each combination once.</summary>
internal sealed class AnswerBook(IReadOnlyList<Unit> versions, Catalogue catalogue, ProblemList problems, Predicate<UnitCode>? may = null)
{
    // Looking for a similar code among a city's units takes a while; a file with many unknown ones is the wrong file.
    private const int MostSuggestions = 20;

    private readonly Dictionary<(string Unit, string Form, string Period), Answer> _answers = [];
    private readonly Dictionary<string, FormFields> _forms = catalogue.Forms.ToDictionary(form => form.Code, form => new FormFields(form));
    private readonly Dictionary<string, List<Unit>> _units =
        versions.GroupBy(unit => unit.Code.Value).ToDictionary(group => group.Key, group => group.ToList());

    private int _suggestions;

    /// <summary>The answer that a row belongs to; one that is refused is refused at its first row, and still takes part in the checks of values.</summary>
    public Answer Find(SourceFile file, Place row, string unit, string form, string period)
    {
        var key = (unit, form, period);
        if (!_answers.TryGetValue(key, out var answer))
        {
            answer = Begin(file, row, unit, form, period);
            _answers.Add(key, answer);
        }
        else if (answer.File != file && answer.Rival != file)
        {
            answer.Rival = file;
            problems.Add(Messages.AnsweredInTwoFiles(CellText.Shown(unit), CellText.Shown(form), CellText.Shown(period), answer.First.File, answer.First.Row), row);
        }

        return answer;
    }

    /// <summary>All answers in which something was given.</summary>
    public List<NewSubmission> ToSubmissions()
    {
        var blobs = new Dictionary<SourceFile, Blob>(ReferenceEqualityComparer.Instance);
        Blob BlobOf(SourceFile file) => blobs.TryGetValue(file, out var blob) ? blob : blobs[file] = file.ToBlob();
        return [.. _answers.Values.Where(answer => answer.HasContent).Select(answer => answer.ToSubmission(BlobOf(answer.File)))];
    }

    private Answer Begin(SourceFile file, Place row, string unitText, string formText, string periodText)
    {
        var form = FindForm(formText, row);
        var period = FindPeriod(periodText, form?.Form, row);
        var unit = FindUnit(unitText, form?.Form, period, row);
        return new Answer(form, unit, period, file, row);
    }

    private FormFields? FindForm(string text, Place row)
    {
        if (_forms.TryGetValue(text, out var form))
        {
            return form;
        }

        problems.Add(
            text.Length == 0 ? Messages.CellRequired("form")
                : Messages.FormUnknown(CellText.Shown(text), Spelling.DidYouMean(Cut(text), _forms.Keys)),
            row with { Column = "form" });
        return null;
    }

    private PeriodKey? FindPeriod(string text, Form? form, Place row)
    {
        var place = row with { Column = "period" };
        if (!PeriodKey.TryParse(text, out var period))
        {
            problems.Add(text.Length == 0 ? Messages.CellRequired("period") : Messages.CellWrong(CellText.Shown(text), Messages.ExpectedPeriod()), place);
            return null;
        }

        if (form is not null && form.Period != period.Kind)
        {
            problems.Add(Messages.AnswerPeriodOfOtherKind(period.Text, form.Label, Example(form.Period, period)), place);
        }

        return period;
    }

    private Unit? FindUnit(string text, Form? form, PeriodKey? period, Place row)
    {
        var place = row with { Column = "unit" };
        if (!_units.TryGetValue(text, out var known))
        {
            var suggestion = _suggestions++ < MostSuggestions ? Spelling.DidYouMean(Cut(text), _units.Keys) : Messages.NoSuggestion();
            problems.Add(text.Length == 0 ? Messages.CellRequired("unit") : Messages.AnswerUnitUnknown(CellText.Shown(text), suggestion), place);
            return null;
        }

        if (may?.Invoke(known[0].Code) == false)
        {
            problems.Add(Messages.UnitNotYours(text), place);
            return null;
        }

        if (period is null)
        {
            return null;
        }

        var standing = known.Where(unit => unit.Overlaps(form?.Window.WindowOf(period) ?? period.Calendar)).ToList();
        if (standing.Count == 0)
        {
            problems.Add(Messages.UnitNotStanding(text, period.Text), place);
            return null;
        }

        var owing = form is null ? standing[^1] : standing.FindLast(form.IsOwedBy);
        if (owing is null)
        {
            problems.Add(Messages.FormNotOwed(text, standing[^1].Level, standing[^1].Kind, form!.Label), place);
        }

        return owing;
    }

    // Measuring how much two words differ takes their lengths multiplied; nobody's code is longer than this.
    private static string Cut(string text) => text.Length > UnitCode.MaxLength ? text[..UnitCode.MaxLength] : text;

    internal static string Example(PeriodKind kind, PeriodKey near) =>
        kind == PeriodKind.Range ? "2020-03-01..2020-06-09" : PeriodKey.Containing(near.Last, kind).Text;
}
