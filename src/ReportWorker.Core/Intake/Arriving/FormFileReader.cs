using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Sheets;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>Reads files as forms that this installation made, for units as they stand.</summary>
/// <param name="catalogue">What units can be asked for.</param>
/// <param name="key">What this installation signs forms with.</param>
internal sealed class FormFileReader(Catalogue catalogue, FormKey key)
{
    // A form has some hundred rows; what is larger is none, and not worth the memory.
    private static readonly SheetLimits Limits = new() { MaxBytes = 20_000_000, MaxRows = 20_000, MaxColumns = 500 };

    /// <summary>Opens a file and finds out what it answers; with the reasons where there is no form in it, or nobody can tell.</summary>
    public (FormCells? File, FormAddress? Address, IReadOnlyList<FormProblem> Problems) Open(SourceFile file)
    {
        switch (Workbook.Open(file.Content, Limits))
        {
            case WorkbookOpening.Opened(var workbook):
                return FormCells.Find(workbook) is not { } form ? (null, null, [new FormProblem(Messages.NoFormInFile())])
                    : AddressOf(form) is { } address ? (form, address, [])
                    : (form, null, [new FormProblem(Messages.FormIdentityBroken())]);
            case WorkbookOpening.Refused(var failures):
                return (null, null, [.. failures.Select(failure => new FormProblem(SheetFailures.Describe(failure, file.Name).Message))]);
            default:
                throw new InvalidOperationException("A file is either opened or refused.");
        }
    }

    /// <summary>Reads a form that was opened.</summary>
    /// <param name="source">The file.</param>
    /// <param name="file">The form in it.</param>
    /// <param name="address">What it answers.</param>
    /// <param name="versions">The unit as it stands and stood; empty when there is none of that code.</param>
    public FormReading Read(SourceFile source, FormCells file, FormAddress address, IReadOnlyList<Unit> versions)
    {
        var signed = FormToken.IsRight(key, address, file.Identity[FormLayout.TokenColumn - 1]);
        var definition = catalogue.FindForm(address.Form);
        if (definition is null || definition.Period != address.Period.Kind)
        {
            return Refused(file, address, signed, definition, Messages.FormNotInUse(address.Form, address.Period.Text));
        }

        var window = definition.Window.WindowOf(address.Period);
        var unit = versions.LastOrDefault(version => version.Overlaps(window) && definition.IsOwedBy(version));
        if (unit is null)
        {
            return Refused(file, address, signed, definition, Messages.FormNotOwedAnyMore(address.Unit.Value, definition.Label, address.Period.Text));
        }

        var answers = new FormAnswers(file, definition, unit);
        answers.Read();
        var submission = new NewSubmission(
            unit.Code, definition.Code, address.Period, source.ToBlob(), source.Name, answers.Values, answers.Narratives);
        return new FormReading(file, address, signed, definition, unit, submission, answers.Blank, answers.Problems);
    }

    private static FormReading Refused(FormCells file, FormAddress address, bool signed, Form? definition, Expressions.Message why) =>
        new(file, address, signed, definition, null, null, [], [new FormProblem(why)]);

    private static FormAddress? AddressOf(FormCells file) =>
        UnitCode.TryParse(file.Identity[FormLayout.UnitColumn - 1], out var unit)
        && PeriodKey.TryParse(file.Identity[FormLayout.PeriodColumn - 1], out var period)
            ? new FormAddress(file.Identity[FormLayout.FormColumn - 1], unit, period)
            : null;
}
