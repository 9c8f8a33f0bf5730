using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake;

/// <summary>One unit's answer to one form for one period while files are being read.</summary>
/// <param name="form">The form; null when there is none of that code.</param>
/// <param name="unit">The unit as it stood in the period; null when the answer as a whole is refused.</param>
/// <param name="period">The period; null when it is none.</param>
/// <param name="file">The file that answers.</param>
/// <param name="first">The row that began it.</param>
internal sealed class Answer(FormFields? form, Unit? unit, PeriodKey? period, SourceFile file, Place first)
{
    private readonly Dictionary<string, int> _lines = [];
    private readonly List<SubmissionValue> _values = [];
    private readonly List<SubmissionNarrative> _narratives = [];

    /// <summary>The form; null when there is none of that code.</summary>
    public FormFields? Form => form;

    /// <summary>The unit as it stood in the period; null when it is refused, which has been said.</summary>
    public Unit? Unit => unit;

    /// <summary>The file that answers.</summary>
    public SourceFile File => file;

    /// <summary>The row that began it.</summary>
    public Place First => first;

    /// <summary>The last other file, of those in this import, that answers the same; said once a file.</summary>
    public SourceFile? Rival { get; set; }

    /// <summary>True when a value or text was given.</summary>
    public bool HasContent => _values.Count + _narratives.Count > 0;

    /// <summary>Claims an indicator or section for a line; the line that has it already otherwise.</summary>
    public int? Claim(string code, int line) => _lines.TryAdd(code, line) ? null : _lines[code];

    public void Add(SubmissionValue value) => _values.Add(value);

    public void Add(SubmissionNarrative narrative) => _narratives.Add(narrative);

    /// <summary>The answer as it is stored; only of an answer with nothing wrong.</summary>
    public NewSubmission ToSubmission(Blob source) =>
        new(unit!.Code, form!.Form.Code, period!, source, file.Name, _values, _narratives);
}

/// <summary>What a form asks for, by code.</summary>
internal sealed class FormFields(Form form)
{
    private readonly Dictionary<string, Indicator> _indicators = form.Indicators.ToDictionary(indicator => indicator.Code.Value);
    private readonly Dictionary<string, NarrativeSection> _narratives = form.Narratives.ToDictionary(section => section.Code.Value);

    /// <summary>The form.</summary>
    public Form Form => form;

    public Indicator? FindIndicator(string code) => _indicators.GetValueOrDefault(code);

    public NarrativeSection? FindNarrative(string code) => _narratives.GetValueOrDefault(code);
}
