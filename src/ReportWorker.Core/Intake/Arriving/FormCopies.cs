using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Units;
using ReportWorker.Sheets;
using ReportWorker.Sheets.Writing;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>A copy of a form that goes back to its unit.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record FormCopy(string Name, ReadOnlyMemory<byte> Content);

/// <summary>
/// Makes the copies that forms go back as: the same form, made here anew, with everything that was filled in and each bad cell marked. So nothing comes
/// back that came in hidden in a file.
/// </summary>
public sealed class FormCopies(Catalogue catalogue, ISubmissionDesk desk, FormKeys keys)
{
    /// <summary>The copy of a form that was read.</summary>
    internal async Task<FormCopy> MakeAsync(FormReading read, IReadOnlyList<Unit> around, IReadOnlyList<FormProblem> problems, CancellationToken cancellationToken)
    {
        var (definition, unit, file, period) = (read.Definition!, read.Unit!, read.File, read.Address.Period); // of such there are copies
        var asked = new AskedForm(definition, period);
        var plan = FormPlan.Of(definition, unit.Kind);
        var form = new UnitForm(
            asked,
            unit,
            around.LastOrDefault(one => one.Code == unit.Parent && one.Overlaps(asked.Window)),
            await PreviousAsync(asked, unit, cancellationToken),
            FormToken.Make(await keys.GetAsync(cancellationToken), read.Address))
        {
            Given = Given(file, definition, plan),
            Faults = problems.Where(problem => problem.Code is not null).GroupBy(problem => problem.Code!).ToDictionary(
                group => group.Key,
                group => string.Join("\n", group.Select(problem => FormTyping.Say(problem.Message)).Distinct())),
        };
        var name = $"{unit.Code}-{definition.Code}-{period}-tra-lai.xlsx";
        return new FormCopy(name, FormBook.Write(form, plan, new FormChecks(plan, catalogue, asked, unit)));
    }

    private static Dictionary<string, CellContent> Given(FormCells file, Form form, FormPlan plan)
    {
        var given = new Dictionary<string, CellContent>();
        foreach (var code in plan.Entries.Keys.Append(FormLayout.BlankIsZeroCode))
        {
            Take(code, file.Value(code));
        }

        foreach (var section in form.Narratives)
        {
            Take(section.Code.Value, file.Text(section.Code.Value));
        }

        return given;

        void Take(string code, FormCell? cell)
        {
            if (cell is { Cell: { Kind: not CellKind.Blank } found })
            {
                given[code] = found switch
                {
                    { Kind: CellKind.Number } => new CellContent.Number(found.Number),
                    { Kind: CellKind.Day, Day: { } day } when day.Year >= FirstYear => new CellContent.Day(day),
                    { Kind: CellKind.Flag } => new CellContent.Text(found.Text == "TRUE" ? FormLayout.Yes : FormLayout.No),
                    _ => new CellContent.Text(found.Text),
                };
            }
        }
    }

    private async Task<IReadOnlyDictionary<string, StoredValue>> PreviousAsync(AskedForm asked, Unit unit, CancellationToken cancellationToken)
    {
        var earlier = await desk.ListAsync(
            new SubmissionFilter([SubmissionState.Taken], asked.Period.Previous(), unit.Code, asked.Form.Code), cancellationToken);
        return SubmissionHead.CountingOf(earlier) is { } head && await desk.FindAsync(head.Id, cancellationToken) is { } content
            ? content.Values.ToDictionary(value => value.Indicator.Value, value => new StoredValue(head.Id, 0, value.Number, value.Text))
            : new Dictionary<string, StoredValue>();
    }

    // Programs count days from 1900, with a leap year that never was.
    private const int FirstYear = 1901;
}
