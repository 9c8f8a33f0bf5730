using System.Globalization;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Ledger;

/// <summary>A wish for editions now.</summary>
/// <param name="Report">The report's code.</param>
/// <param name="Period">For which period.</param>
/// <param name="Unit">For which unit; null for the only one there is, or for each.</param>
/// <param name="EachUnit">True for every unit the report can be made for.</param>
/// <param name="Level">With <paramref name="EachUnit"/>: only units of this level.</param>
/// <param name="Official">True to release at once what nothing stands against.</param>
/// <param name="AllowIncomplete">Why it may leave in spite of what stands against it; null when it may not.</param>
/// <param name="Send">True to queue drafts for their recipients; official editions are always queued.</param>
/// <param name="To">Addresses that get it besides the recipients.</param>
public sealed record RunRequest(
    string Report,
    PeriodKey Period,
    UnitCode? Unit = null,
    bool EachUnit = false,
    string? Level = null,
    bool Official = false,
    string? AllowIncomplete = null,
    bool Send = false,
    IReadOnlyList<string>? To = null)
{
    /// <summary>Editions that were made since then count as this wish's own; null when none does. For who takes up work that was broken off.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}

/// <summary>An edition that was made.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Document">Its bytes.</param>
/// <param name="Objections">What stands against its release; empty when nothing does.</param>
/// <param name="Queued">How many messages were queued with it.</param>
public sealed record MadeEdition(Edition Edition, ReadOnlyMemory<byte> Document, IReadOnlyList<string> Objections, int Queued)
{
    /// <summary>Drafts that somebody edited and whose edits are not in this one; the rule alone does not let it leave.</summary>
    public IReadOnlyList<EditionKey> Lost { get; init; } = [];

    /// <summary>The mark that makes it classified; null when it may be sent. Only a person releases it.</summary>
    public string? Secrecy { get; init; }

    /// <summary>What somebody should look at, though it stands against nothing.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The document number that a counter would give next; null where nothing is counted, or it has a number.</summary>
    public int? NextNumber { get; init; }
}

/// <summary>What a run made.</summary>
/// <param name="Editions">The editions, in the order in which they were made.</param>
/// <param name="Refused">Drafts that were to become official and did not, because of what stands against them.</param>
public sealed record RunResult(IReadOnlyList<MadeEdition> Editions, IReadOnlyList<MadeEdition> Refused)
{
    /// <summary>Why some of them did not, where nothing in the draft says it.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Why not everything was made; null when it was.</summary>
    private RefusalKind? Shortfall => Refused.Count > 0 ? RefusalKind.NotReady : Problems.Count > 0 ? RefusalKind.WorkFailed : null;

    /// <summary>How it ended, for who was not there.</summary>
    public RunOutcome Outcome(CultureInfo culture) => new(
        Shortfall,
        [
            .. Problems.Select(problem => problem.ToString(culture)),
            .. Refused.Select(draft => $"{draft.Edition.Key}: {string.Join("; ", draft.Objections)}"),
        ]);
}

/// <summary>How far a run has come.</summary>
/// <param name="Done">Steps done.</param>
/// <param name="Total">Steps in all: one for each draft, one more for each release.</param>
/// <param name="Unit">The name of its unit.</param>
/// <param name="Made">The edition just made; it is stored.</param>
public sealed record RunProgress(int Done, int Total, string Unit, MadeEdition Made);

/// <summary>Makes editions because somebody asks for them.</summary>
public sealed class RunReport(ReportLibrary library, ILedgerStore ledger, ReportReader reader, DraftMaker maker, Release release, DocumentNumbers numbers)
{
    /// <summary>Makes the next draft of each due report asked for and, where asked and allowed, its official edition.</summary>
    /// <param name="request">The wish.</param>
    /// <param name="progress">Told of each edition, in order; null when nobody asks.</param>
    /// <param name="cancellationToken">Ends the work; what is stored stays.</param>
    /// <exception cref="RequestRefusedException">
    /// The request names something that is not there or not possible, and nothing was made; or the work fails, and what is stored stays.
    /// </exception>
    public async Task<RunResult> RunAsync(RunRequest request, Action<RunProgress>? progress, CancellationToken cancellationToken)
    {
        var report = library.Require(request.Report);
        request = request with { AllowIncomplete = ReasonCheck.Clean(request.AllowIncomplete) };
        var input = await reader.ReadAsync(report, request.Period, cancellationToken);
        var work = new Work(UnitsOf(request, input), request.Official, progress);
        var drafts = await DraftsAsync(input, request, work, cancellationToken);
        return request.Official
            ? await ReleaseAsync(request, drafts, work, cancellationToken)
            : new RunResult(await numbers.WithNextAsync(input, [.. drafts.Select(one => one.Draft)], cancellationToken), []) { Problems = work.Problems };
    }

    private async Task<List<(Unit Unit, MadeEdition Draft)>> DraftsAsync(ReportInput input, RunRequest request, Work work, CancellationToken cancellationToken)
    {
        var before = await MadeBeforeAsync(request, cancellationToken);
        var drafts = work.Units.Where(unit => before.TryGetValue(unit.Code, out var edition) && edition.Kind == EditionKind.Draft)
            .Select(unit => (Unit: unit, Draft: new MadeEdition(before[unit.Code], default, before[unit.Code].Objections, 0))).ToList();
        work.Done = request.Official ? (2 * before.Count) - drafts.Count : before.Count;
        if (work.Units.Where(unit => !before.ContainsKey(unit.Code)).Select(unit => new WantedDraft(unit)).ToList() is { Count: > 0 } wanted)
        {
            // Who asked for official editions is not sent their drafts.
            var post = request.Official
                ? new DraftPost(SendDraft.Never, [])
                : new DraftPost(request.Send ? SendDraft.Always : SendDraft.Never, request.To ?? []);
            await maker.MakeAsync(
                input,
                wanted,
                post,
                (unit, draft) =>
                {
                    drafts.Add((unit, draft));
                    work.Done++;
                    work.Tell(unit, draft);
                },
                (_, why) => work.Problems.AddRange(why.Problems),
                cancellationToken);
        }

        return drafts;
    }

    private async Task<RunResult> ReleaseAsync(
        RunRequest request, List<(Unit Unit, MadeEdition Draft)> drafts, Work work, CancellationToken cancellationToken)
    {
        var made = drafts.ConvertAll(one => one.Draft);
        var refused = new List<MadeEdition>();
        foreach (var (unit, draft) in drafts)
        {
            work.Done++;
            if (draft.Lost.Count > 0 || (draft.Objections.Count > 0 && request.AllowIncomplete is null))
            {
                refused.Add(draft);
                continue;
            }

            try
            {
                made.Add(await release.RunAsync(
                    draft.Edition, new ReleaseOrder { Waiver = request.AllowIncomplete, To = request.To ?? [] }, cancellationToken));
                work.Tell(unit, made[^1]);
            }
            catch (RequestRefusedException why) when (work.Units.Count > 1)
            {
                // One that cannot leave does not keep the others.
                refused.Add(draft);
                work.Problems.AddRange(why.Problems);
            }
        }

        return new RunResult(made, refused) { Problems = work.Problems };
    }

    // What was made since the wish was uttered, by who broke off.
    private async Task<Dictionary<UnitCode, Edition>> MadeBeforeAsync(RunRequest request, CancellationToken cancellationToken) =>
        request.NotBefore is not { } since
            ? []
            : (await ledger.LatestEditionsAsync(new DueQuery(request.Report, request.Period.Text), cancellationToken))
                .Where(edition => edition.CreatedAt >= since).ToDictionary(edition => edition.Key.Due.Unit);

    private static IReadOnlyList<Unit> UnitsOf(RunRequest request, ReportInput input)
    {
        var possible = input.ScopeUnits;
        if (request.Unit is { } code)
        {
            return possible.Where(unit => unit.Code == code).ToList() is { Count: > 0 } found
                ? found
                : throw Refuse(input.Tree.Find(code) is null
                    ? Messages.UnitNotInTree(code.Value, input.Period.Text, input.Window)
                    : Messages.UnitNotInScope(code.Value, input.Report.Code, Names(possible)));
        }

        if (request.EachUnit)
        {
            var units = possible.Where(unit => request.Level is null || unit.Level == request.Level).ToList();
            return units.Count > 0 ? units : throw Refuse(Messages.NoUnitInScope(input.Report.Code, input.Period.Text));
        }

        return possible.Count switch
        {
            1 => possible,
            0 => throw Refuse(Messages.NoUnitInScope(input.Report.Code, input.Period.Text)),
            _ => throw Refuse(Messages.UnitNeeded(input.Report.Code, Names(possible))),
        };
    }

    private static string Names(IReadOnlyList<Unit> units) =>
        string.Join(", ", units.Take(20).Select(unit => unit.Code.Value)) + (units.Count > 20 ? ", …" : "");

    private static RequestRefusedException Refuse(Expressions.Message message) => new(RefusalKind.WrongUsage, new Problem(message));

    // One run: its units, how far it has come, and what went wrong.
    private sealed class Work(IReadOnlyList<Unit> units, bool official, Action<RunProgress>? progress)
    {
        public IReadOnlyList<Unit> Units { get; } = units;

        public int Done { get; set; }

        public List<Problem> Problems { get; } = [];

        public void Tell(Unit unit, MadeEdition made) => progress?.Invoke(new RunProgress(Done, official ? 2 * Units.Count : Units.Count, unit.Name, made));
    }
}
