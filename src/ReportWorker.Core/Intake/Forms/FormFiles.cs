using ReportWorker.Core.Definitions;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>The forms that a request means, ready to be made.</summary>
/// <param name="Asked">The form and its period.</param>
/// <param name="Units">Whose they are, in the order of the tree, as the units stood in the period.</param>
public sealed record FormBatch(AskedForm Asked, IReadOnlyList<Unit> Units)
{
    /// <summary>How the units stand today, by which they are written to; a unit that is gone is not there.</summary>
    public required IReadOnlyDictionary<UnitCode, Unit> Today { get; init; }

    /// <summary>Makes the files of some of these units, in their order, each when it is asked for.</summary>
    public required Func<IReadOnlyList<Unit>, IEnumerable<FormFile>> Make { get; init; }

    /// <summary>The name of a unit's file.</summary>
    public string NameOf(Unit unit) => $"{unit.Code}-{Asked.Form.Code}-{Asked.Period}.xlsx";
}

/// <summary>Makes the Excel forms that units fill in: one read of the units, one of last period's answers, whatever their number.</summary>
public sealed class FormFiles(ReportLibrary library, IUnitStore units, ISubmissionStore submissions, FormKeys keys, OfficeClock clock)
{
    // So many are made at once.
    private static readonly int Workers = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>Finds out who is meant and what they answered last time.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RequestRefusedException">The form, period or unit is not there or does not fit, or nobody owes the form.</exception>
    public async Task<FormBatch> PrepareAsync(FormRequest request, CancellationToken cancellationToken)
    {
        var catalogue = library.RequireCatalogue();
        var asked = Asked(catalogue, request);
        var versions = await units.ReadAllAsync(cancellationToken);
        var tree = UnitTree.Build(versions, asked.Window);
        var meant = Meant(tree, asked, request);
        var key = await keys.GetAsync(cancellationToken);
        var previous = await PreviousAsync(asked, [.. meant.Select(unit => unit.Code)], cancellationToken);
        var maker = new FormMaker(catalogue, asked, tree, key, previous);
        return new FormBatch(asked, meant)
        {
            Today = versions.Where(unit => unit.IsValidOn(clock.Today)).DistinctBy(unit => unit.Code).ToDictionary(unit => unit.Code),
            Make = some => some.AsParallel().AsOrdered().WithDegreeOfParallelism(Workers).WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(maker.Make),
        };
    }

    private static AskedForm Asked(Catalogue catalogue, FormRequest request)
    {
        var form = catalogue.FindForm(request.Form)
            ?? throw Refuse(Messages.UnknownForm(request.Form, string.Join(", ", catalogue.Forms.Select(known => known.Code))));
        return form.Period == request.Period.Kind
            ? new AskedForm(form, request.Period)
            : throw Refuse(Messages.AnswerPeriodOfOtherKind(request.Period.Text, form.Code, AnswerBook.Example(form.Period, request.Period)));
    }

    private static List<Unit> Meant(UnitTree tree, AskedForm asked, FormRequest request)
    {
        if (request.Unit is { } code)
        {
            var unit = tree.Find(code)
                ?? throw Refuse(Messages.UnitNotKnown(code.Value, Spelling.DidYouMean(code.Value, tree.Organisation.Select(known => known.Code.Value))));
            return asked.Form.IsOwedBy(unit) ? [unit] : throw Refuse(Messages.FormNotOwed(code.Value, asked.Form.Code, asked.Period.Text));
        }

        var owing = tree.Organisation.Where(asked.Form.IsOwedBy).ToList();
        return owing.Count switch
        {
            0 => throw new RequestRefusedException(RefusalKind.NotReady, new Problem(Messages.FormOwedByNobody(asked.Form.Code, asked.Period.Text))),
            > 1 when !request.EachUnit => throw Refuse(Messages.FormForWhom(asked.Form.Code, owing.Count)),
            _ => owing,
        };
    }

    private async Task<EarlierAnswers> PreviousAsync(AskedForm asked, HashSet<UnitCode> meant, CancellationToken cancellationToken)
    {
        var answers = new EarlierAnswers(meant);
        var earlier = new AskedForm(asked.Form, asked.Period.Previous());
        await submissions.ReadAsync(SubmissionQuery.Of([earlier]) with { Narratives = false }, answers, cancellationToken);
        return answers;
    }

    private static RequestRefusedException Refuse(Expressions.Message message) => new(RefusalKind.WrongUsage, new Problem(message));
}
