using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Indicators;

/// <summary>A form for one of its periods: what units are asked for, and by when.</summary>
/// <param name="form">The form.</param>
/// <param name="period">The period, of the form's kind.</param>
public sealed class AskedForm(Form form, PeriodKey period)
{
    /// <summary>The form.</summary>
    public Form Form { get; } = form;

    /// <summary>The period.</summary>
    public PeriodKey Period { get; } = period;

    /// <summary>The days that count; a unit that stands on one of them owes the form.</summary>
    public DataWindow Window { get; } = form.Window.WindowOf(period);

    /// <summary>The last day on which an answer is on time; null where nobody says.</summary>
    public DateOnly? Deadline => Form.Deadline?.Of(Period, Window);

    /// <inheritdoc />
    public override string ToString() => $"{Form.Code}/{Period}";
}
