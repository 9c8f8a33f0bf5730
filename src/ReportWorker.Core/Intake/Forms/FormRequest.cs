using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>Which forms are asked for.</summary>
/// <param name="Form">The form's code.</param>
/// <param name="Period">The period.</param>
/// <param name="Unit">The unit; null for all that owe it.</param>
/// <param name="EachUnit">True for each unit that owes it; false for the one that is named, or the only one.</param>
public sealed record FormRequest(string Form, PeriodKey Period, UnitCode? Unit, bool EachUnit);

/// <summary>A form's file for a unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Content">Its bytes.</param>
public sealed record FormFile(Unit Unit, ReadOnlyMemory<byte> Content);
