using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Units;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>Something wrong in a form's file.</summary>
/// <param name="Message">What, and what to do.</param>
/// <param name="Cell">In which cell; null when it is about the whole file.</param>
/// <param name="Code">Of which indicator or narrative section; null when of none.</param>
/// <param name="Label">What people call it.</param>
internal sealed record FormProblem(Message Message, string? Cell = null, string? Code = null, string? Label = null);

/// <summary>A file that was read as one of our forms.</summary>
/// <param name="File">Its cells.</param>
/// <param name="Address">What it says it answers.</param>
/// <param name="IsSigned">True when this installation made it for just that.</param>
/// <param name="Definition">The form; null when the catalogue has none of that code any more.</param>
/// <param name="Unit">The unit as it stands in the period; null when it does not owe the form.</param>
/// <param name="Submission">What was answered; of a form with problems only what could be read. Null without a form and a unit.</param>
/// <param name="Blank">What the unit enters and left blank.</param>
/// <param name="Problems">What is wrong; empty when it can be taken.</param>
internal sealed record FormReading(
    FormCells File,
    FormAddress Address,
    bool IsSigned,
    Form? Definition,
    Unit? Unit,
    NewSubmission? Submission,
    IReadOnlyList<Indicator> Blank,
    IReadOnlyList<FormProblem> Problems);
