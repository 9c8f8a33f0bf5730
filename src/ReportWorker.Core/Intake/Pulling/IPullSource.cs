using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Intake.Pulling;

/// <summary>A view or query of another database, shaped like a long file. It is only ever read.</summary>
public interface IPullSource
{
    /// <summary>Its name in the configuration.</summary>
    string Name { get; }

    /// <summary>Which database, without secrets.</summary>
    string Description { get; }

    /// <summary>How often the service reads it; null for only when somebody asks.</summary>
    TimeSpan? Every { get; }

    /// <summary>How long reading may take.</summary>
    TimeSpan Timeout { get; }

    /// <summary>Reads all rows that hold a value, in any order.</summary>
    /// <exception cref="RequestRefusedException">It cannot be reached, a column is missing, or it has more than can be taken.</exception>
    Task<IReadOnlyList<PulledRow>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Looks whether it can be reached and has the columns; null when it has, else what is wrong.</summary>
    Task<Problem?> ProbeAsync(CancellationToken cancellationToken);
}

/// <summary>A row of a source, as it was read.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Form">The form's code.</param>
/// <param name="Period">The period's key.</param>
/// <param name="Indicator">The indicator's or section's code.</param>
/// <param name="Number">The value of a column of numbers; null for all others.</param>
/// <param name="Text">The value of all other columns, as the form's files would write it.</param>
public readonly record struct PulledRow(string Unit, string Form, string Period, string Indicator, decimal? Number, string? Text);
