using System.CommandLine;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Expressions;

namespace ReportWorker.Commands.Proof;

/// <summary><c>verify</c>: is it an edition of ours, which, unaltered, and do its figures still follow from the data.</summary>
internal sealed class VerifyCommand : AppCommand
{
    private readonly Argument<string> _file;

    public VerifyCommand(CommandContext context)
        : base(context, "verify", Messages.HelpVerify())
    {
        Add(_file = Symbols.Argument(context, "FILE", Messages.HelpVerifyFile()));
        _file.HelpName = "FILE.docx";
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var file = await Imports.ReadAsync(args.GetRequiredValue(_file), cancellationToken);
        var services = await session.OpenAsync(cancellationToken);
        var result = await services.GetRequiredService<VerifyDocument>().RunAsync(file.Content, cancellationToken);
        session.Result(Document(result, session), Lines(result).Select(line => line.ToString(session.Culture)));
        return result.IsGood ? ExitCode.Done : ExitCode.Failed;
    }

    private static object Document(Verification result, Session session) => new
    {
        result.State,
        edition = result.Key,
        kind = result.Edition?.Kind,
        editionState = result.Edition?.State,
        textOf = result.TextOf?.ToString(),
        result.IsGood,
        verdict = result.Verdict.ToString(session.Culture),
        remarks = result.Remarks.Select(remark => new { id = remark.Id, message = remark.ToString(session.Culture) }),
        changes = result.Changes.Select(change => new
        {
            place = change.Place.ToMessage().ToString(session.Culture),
            change.Was,
            change.Is,
            change.Words,
            change.IsFigure,
        }),
        result.StoreIsRight,
        result.Broken,
        result.Changed,
    };

    private static IEnumerable<Message> Lines(Verification result) =>
    [
        result.Verdict,
        .. result.Remarks.Select(remark => Item(remark)),
        .. result.Changes.Select(change => Item(Change(change))),
        .. Data(result),
    ];

    private static IEnumerable<Message> Data(Verification result)
    {
        if (result is { Edition: { } edition, Changed: { } changed })
        {
            return
            [
                result.Broken.Count == 0 ? Messages.FiguresFollow() : Messages.FiguresBroken(result.Broken.Count),
                .. result.Broken.Select(difference => Item(difference.ToMessage())),
                changed.Count == 0 ? Messages.NothingWouldChange(edition.Key.ToString()) : Messages.WouldChange(edition.Key.ToString(), changed.Count),
                .. changed.Select(difference => Item(difference.ToMessage())),
            ];
        }

        return [];
    }

    private static Message Change(TextChange change)
    {
        var place = change.Place.ToMessage();
        var (was, now) = (change.Was ?? "", change.Is ?? "");
        return change.IsFigure ? Messages.ChangedFigure(place, was, now) : Messages.ChangedWords(place, was, now);
    }

    private static Message Item(Message message) => Messages.ProofItem(message);
}
