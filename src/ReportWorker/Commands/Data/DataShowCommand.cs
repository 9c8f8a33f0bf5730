using System.CommandLine;
using System.Globalization;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;

namespace ReportWorker.Commands.Data;

/// <summary><c>data show</c>: one submission, and what it would change.</summary>
internal sealed class DataShowCommand : AppCommand
{
    private const int MostShown = 60;

    private readonly Argument<string> _submission;
    private readonly Option<string> _out;

    public DataShowCommand(CommandContext context)
        : base(context, "show", Messages.HelpDataShow())
    {
        Add(_submission = Symbols.Argument(context, "SUBMISSION", Messages.HelpSubmission()));
        Add(_out = Symbols.Option(context, "--out", "DIR", Messages.HelpFormOut()));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var id = Symbols.Number("SUBMISSION", args.GetRequiredValue(_submission))!.Value;
        var folder = args.GetValue(_out) is { } path ? FileFolder.Open(path) : null;
        var services = await session.OpenAsync(cancellationToken);
        var shown = await services.GetRequiredService<SubmissionReview>().ShowAsync(id, cancellationToken);
        var written = folder is null ? null : await SubmissionFiles.WriteAsync(shown, folder, services.GetRequiredService<IBlobStore>(), cancellationToken);
        Show(session, shown, written, services.GetRequiredService<OfficeClock>());
        if (written is not null)
        {
            SubmissionFiles.Tell(session, written);
        }

        return ExitCode.Done;
    }

    private static void Show(Session session, ReviewedSubmission shown, IReadOnlyList<WrittenFile>? written, OfficeClock clock)
    {
        if (session.IsJson)
        {
            session.Result(Document(shown, written, clock));
            return;
        }

        session.Result(shown, Lines(session, shown, clock));
        session.List(
            shown.Values,
            new("indicator", Messages.ColumnIndicator(), row => row.Code),
            new("label", Messages.ColumnName(), row => Brief(row.Label)),
            new("value", Messages.ColumnValue(), row => Brief(row.Value)),
            new("cell", Messages.ColumnCell(), row => row.Cell),
            new("counting", Messages.ColumnCounting(), row => Brief(row.Counting)),
            new("differs", Messages.ColumnDiffers(), row => row.Differs ? "*" : null));
    }

    private static object Document(ReviewedSubmission shown, IReadOnlyList<WrittenFile>? written, OfficeClock clock)
    {
        var head = shown.Head;
        return new
        {
            head.Id,
            unit = head.Unit.Value,
            head.Form,
            period = head.Period.Text,
            head.Revision,
            head.State,
            shown.Counts,
            receivedAt = clock.Local(head.ReceivedAt),
            countsFrom = head.CountsFrom is { } at ? clock.Local(at) : (DateTimeOffset?)null,
            head.Way,
            head.Sender,
            head.Note,
            head.BasedOn,
            source = head.SourceName,
            head.SourceHash,
            counting = shown.Counting is { } counting ? new { counting.Id, counting.Revision } : null,
            shown.Values,
            shown.Files,
            written = written?.Select(file => new { file.Name, file.Path }),
        };
    }

    private static IEnumerable<string> Lines(Session session, ReviewedSubmission shown, OfficeClock clock)
    {
        var head = shown.Head;
        string Text(Expressions.Message message) => message.ToString(session.Culture);
        string Time(DateTimeOffset at) => clock.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        (Expressions.Message Name, object? Value)[] facts =
        [
            (Messages.ColumnUnit(), head.Unit.Value),
            (Messages.ColumnForm(), $"{head.Form}, {head.Period}"),
            (Messages.ColumnRevision(), head.Revision),
            (Messages.ColumnState(), Text(Names.Of(head.State))),
            (Messages.ColumnReceived(), Time(head.ReceivedAt)),
            (Messages.ColumnWay(), Text(Names.Of(head.Way))),
            (Messages.ColumnSender(), head.Sender),
            (Messages.ColumnNote(), head.Note),
            (Messages.ColumnSource(), head.SourceName is null || head.SourceHash is not null ? head.SourceName : $"{head.SourceName} ({Text(Messages.FileNotKept())})"),
            (Messages.ColumnBasedOn(), head.BasedOn),
            (Messages.ColumnCountingNow(), shown.Counts ? Text(Messages.CountsItself())
                : shown.Counting is { } counting ? Text(Messages.CountsAnother(counting.Id, counting.Revision)) : Text(Messages.CountsNone())),
        ];
        return facts.Where(fact => fact.Value is not null).Select(fact => $"{Text(fact.Name)}: {fact.Value}")
            .Concat(shown.Files.Select(file => $"{Text(Names.Of(file.Kind))}: {file.Name}{(file.Hash is null ? $" ({Text(Messages.FileNotKept())})" : "")}"));
    }

    private static string? Brief(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture)?.ReplaceLineEndings(" ");
        return text?.Length > MostShown ? text[..MostShown] + "…" : text;
    }
}
