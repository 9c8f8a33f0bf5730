using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Correcting;

/// <summary>One value that a unit told.</summary>
/// <param name="Unit">Whose value.</param>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Value">The value as files write it; null to make it blank.</param>
/// <param name="Period">For which period.</param>
/// <param name="Form">In answer to which form; null where only one that the unit owes asks for it.</param>
/// <param name="Note">Who said it when, in people's words.</param>
public sealed record Correction(UnitCode Unit, string Indicator, string? Value, PeriodKey Period, string? Form, string Note);

/// <summary>What a correction changed.</summary>
/// <param name="Submission">The new revision.</param>
/// <param name="Before">What counted until now, in invariant writing; null when nothing did.</param>
/// <param name="After">What counts now; null when it is blank.</param>
public sealed record CorrectionResult(SubmissionHead Submission, string? Before, string? After);
