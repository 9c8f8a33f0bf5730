using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Deciding;

/// <summary>Looks at submissions, and holds one against the one that counts.</summary>
public sealed class SubmissionReview(ISubmissionDesk desk, IBlobStore blobs, UnitDirectory units, Catalogue catalogue, OfficeClock clock)
{
    /// <summary>The most that a list holds.</summary>
    public const int MostListed = 1000;

    /// <summary>The newest submissions that are meant, newest first, at most <see cref="MostListed"/>.</summary>
    /// <param name="states">The states; null for all.</param>
    /// <param name="period">The period; null for all.</param>
    /// <param name="unit">The unit; null for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IReadOnlyList<SubmissionHead>> ListAsync(
        IReadOnlyCollection<SubmissionState>? states, PeriodKey? period, UnitCode? unit, CancellationToken cancellationToken) =>
        desk.ListAsync(new SubmissionFilter(states, period, unit, Most: MostListed), cancellationToken);

    /// <summary>What is known of a submission; null when there is none of that number.</summary>
    public async Task<SubmissionHead?> FindAsync(long id, CancellationToken cancellationToken) => (await desk.FindAsync(id, cancellationToken))?.Head;

    /// <summary>The newest submissions that wait for somebody's decision, newest first, at most <see cref="MostListed"/>, with their units' names.</summary>
    /// <param name="period">The period; null for all.</param>
    /// <param name="scope">The units whose answers may be seen.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<WaitingSubmission>> WaitingAsync(PeriodKey? period, UnitScope scope, CancellationToken cancellationToken)
    {
        var versions = await units.ReadAsync(cancellationToken);
        var may = scope.Among(versions, clock.Today);
        var waiting = (await desk.ListAsync(new SubmissionFilter([SubmissionState.Late, SubmissionState.Unconfirmed], period), cancellationToken)).Where(head => may(head.Unit)).Take(MostListed).ToList();
        var names = new UnitNames(versions);
        return [.. waiting.Select(head => new WaitingSubmission(head, names.Of(head.Unit), catalogue.FindForm(head.Form)?.Label ?? head.Form))];
    }

    /// <summary>A file that was read or came along, by its hash; null when the submission has none of it, or it is no longer kept.</summary>
    /// <param name="id">The submission's number.</param>
    /// <param name="hash">The file's hash.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<SourceFile?> FileAsync(long id, string hash, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } content)
        {
            return null;
        }

        var name = content.Head.SourceHash == hash ? content.Head.SourceName : content.Files.FirstOrDefault(file => file.Hash == hash)?.Name;
        try
        {
            return name is null ? null : new SourceFile(name, (await blobs.ReadAsync(hash, cancellationToken)).Content);
        }
        catch (KeyNotFoundException)
        {
            return null; // its time was over
        }
    }

    /// <summary>A submission, with what it would change, or changed, against the one that counts.</summary>
    /// <exception cref="RequestRefusedException">There is none of that number.</exception>
    public async Task<ReviewedSubmission> ShowAsync(long id, CancellationToken cancellationToken)
    {
        var content = await desk.FindAsync(id, cancellationToken)
            ?? throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.SubmissionUnknown(id)));
        var taken = await desk.ListAsync(
            new SubmissionFilter([SubmissionState.Taken], content.Head.Period, content.Head.Unit, content.Head.Form), cancellationToken);
        var counting = SubmissionHead.CountingOf(taken);
        var now = counting is null ? null : counting.Id == id ? content : await desk.FindAsync(counting.Id, cancellationToken);
        return new ReviewedSubmission(content.Head, counting, [.. Rows(content, now)], content.Files)
        {
            UnitName = new UnitNames(await units.ReadAsync(cancellationToken)).Of(content.Head.Unit),
            FormLabel = catalogue.FindForm(content.Head.Form)?.Label ?? content.Head.Form,
        };
    }

    private IEnumerable<ReviewedValue> Rows(SubmissionContent content, SubmissionContent? counting)
    {
        var form = catalogue.FindForm(content.Head.Form);
        var order = form is null ? [] : form.Sections
            .SelectMany(section => section.Indicators.Select(one => (one.Code, one.Label)).Concat(section.Narratives.Select(one => (one.Code, one.Label))))
            .Index().ToDictionary(pair => pair.Item.Code, pair => (pair.Index, pair.Item.Label));
        var (own, now) = (Given(content), counting is null ? [] : Given(counting));
        return own.Keys.Union(now.Keys)
            .OrderBy(code => order.TryGetValue(code, out var known) ? known.Index : int.MaxValue).ThenBy(code => code)
            .Select(code => new ReviewedValue(
                code.Value,
                order.TryGetValue(code, out var known) ? known.Label : catalogue.FindIndicator(code.Value)?.Label ?? code.Value,
                own.GetValueOrDefault(code).Value,
                own.GetValueOrDefault(code).Cell,
                now.GetValueOrDefault(code).Value));
    }

    private static Dictionary<IndicatorCode, (object? Value, string? Cell)> Given(SubmissionContent content)
    {
        var given = content.Values.ToDictionary(value => value.Indicator, value => ((object?)value.Number ?? value.Text, value.Cell));
        foreach (var narrative in content.Narratives)
        {
            given[narrative.Section] = (narrative.Text, narrative.Cell);
        }

        return given;
    }
}

/// <summary>A submission that waits for somebody's decision.</summary>
/// <param name="Head">What is known of it.</param>
/// <param name="UnitName">Its unit's name, the newest.</param>
/// <param name="FormLabel">What the form is called.</param>
public sealed record WaitingSubmission(SubmissionHead Head, string UnitName, string FormLabel);

/// <summary>A submission as a person judges it.</summary>
/// <param name="Head">What is known of it.</param>
/// <param name="Counting">The one of its unit, form and period that counts; null when none does.</param>
/// <param name="Values">The values and texts, in the form's order.</param>
/// <param name="Files">The files that came along.</param>
public sealed record ReviewedSubmission(
    SubmissionHead Head, SubmissionHead? Counting, IReadOnlyList<ReviewedValue> Values, IReadOnlyList<StoredFile> Files)
{
    /// <summary>Its unit's name, the newest; the code when nobody knows it.</summary>
    public required string UnitName { get; init; }

    /// <summary>What the form is called; its code when the catalogue has it no more.</summary>
    public required string FormLabel { get; init; }

    /// <summary>True when it is the one that counts.</summary>
    public bool Counts => Counting?.Id == Head.Id;
}

/// <summary>A value or text, beside the one that counts.</summary>
/// <param name="Code">The indicator's or section's code.</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">Decimal or string; null when this submission does not give it.</param>
/// <param name="Cell">Where it stood in the source.</param>
/// <param name="Counting">What counts, its own value where the submission itself counts; null when nothing does.</param>
public sealed record ReviewedValue(string Code, string Label, object? Value, string? Cell, object? Counting)
{
    /// <summary>True when the submission says something else than what counts.</summary>
    public bool Differs => !Equals(Value, Counting);
}
