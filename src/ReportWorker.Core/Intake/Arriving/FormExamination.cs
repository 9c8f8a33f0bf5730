using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>A file that was looked at as a form.</summary>
/// <param name="HasForm">True when there is a form in it, though perhaps none that can be read.</param>
/// <param name="Form">The form; null when nobody can tell whose answer to what it is.</param>
/// <param name="Around">Its unit and those above and below.</param>
/// <param name="Broken">The rules of the catalogue that it breaks, warnings too; none as long as cells are wrong.</param>
/// <param name="Problems">Everything because of which it cannot be taken.</param>
internal sealed record ExaminedForm(
    bool HasForm, FormReading? Form, IReadOnlyList<Unit> Around, IReadOnlyList<BrokenRule> Broken, IReadOnlyList<FormProblem> Problems)
{
    /// <summary>What its unit should look at, though it can be taken.</summary>
    public IEnumerable<string> Warnings => Broken.Where(rule => rule.Rule.Severity != RuleSeverity.Error).Select(rule => rule.Message);
}

/// <summary>Reads files as the forms of units, says everything that is wrong with them, and makes the copies that go back.</summary>
public sealed class FormExamination(Catalogue catalogue, FormKeys keys, IUnitStore units, FormCopies copies)
{
    /// <summary>Looks at a file.</summary>
    internal async Task<ExaminedForm> ReadAsync(SourceFile source, CancellationToken cancellationToken)
    {
        var reader = new FormFileReader(catalogue, await keys.GetAsync(cancellationToken));
        var (file, address, problems) = reader.Open(source);
        if (file is null || address is null)
        {
            return new ExaminedForm(file is not null, null, [], [], problems);
        }

        var around = await units.ReadAroundAsync(address.Unit, cancellationToken);
        var form = reader.Read(source, file, address, [.. around.Where(unit => unit.Code == address.Unit)]);
        var broken = form.Problems.Count == 0 ? new FormJudge(catalogue).Judge(form) : [];
        return new ExaminedForm(
            true, form, around, broken, [.. form.Problems, .. broken.Where(rule => rule.Rule.Severity == RuleSeverity.Error).SelectMany(rule => ProblemsOf(rule, form))]);
    }

    /// <summary>The copy of a form with each bad cell marked; null when the file is no form of a unit that owes it.</summary>
    internal async Task<FormCopy?> CopyAsync(ExaminedForm examined, CancellationToken cancellationToken) =>
        examined.Form is { Definition: not null, Unit: not null } form ? await copies.MakeAsync(form, examined.Around, examined.Problems, cancellationToken) : null;

    private static IEnumerable<FormProblem> ProblemsOf(BrokenRule broken, FormReading form)
    {
        var message = Messages.Said(broken.Message);
        var cells = broken.Values.Select(figure => (figure.Indicator, Given: form.Submission!.Values.FirstOrDefault(value => value.Indicator == figure.Indicator.Code)))
            .Where(pair => pair.Given?.Cell is not null).ToList();
        return cells.Count == 0
            ? [new FormProblem(message)]
            : cells.Select(pair => new FormProblem(message, pair.Given!.Cell, pair.Indicator.Code.Value, pair.Indicator.Label));
    }
}
