using System.CommandLine;
using ReportWorker.Core.Intake;
using ReportWorker.Hosting.Demo;

namespace ReportWorker.Commands;

/// <summary><c>demo</c>: makes the sample report in a folder of its own.</summary>
internal sealed class DemoCommand : AppCommand
{
    private const string DefaultReport = "six-month-review";

    private readonly Option<string> _out;
    private readonly Option<string> _report;

    public DemoCommand(CommandContext context)
        : base(context, "demo", Messages.HelpDemo())
    {
        Add(_out = Symbols.Option(context, "--out", "DIR", Messages.HelpDemoOut()));
        Add(_report = Symbols.Option(context, "--report", "REPORT|all", Messages.HelpDemoReport()));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var wanted = args.GetValue(_out) ?? Path.Combine("out", "demo");
        _ = DocumentFolder.Open(wanted);
        var folder = Path.GetFullPath(wanted);
        var samples = await Samples.FindAsync(session.Settings.Location.Folder, AppContext.BaseDirectory, cancellationToken);
        var maker = new DemoMaker(session.Settings.Require(), session.Culture, samples, folder);
        var results = new List<DemoResult>();
        foreach (var sample in maker.Reports(args.GetValue(_report) ?? DefaultReport))
        {
            results.Add(await MakeAsync(maker, sample, session, cancellationToken));
        }

        session.Result(results, results.SelectMany(result => Lines(result, session)));
        return ExitCode.Done;
    }

    private static async Task<DemoResult> MakeAsync(DemoMaker maker, SampleReport sample, Session session, CancellationToken cancellationToken)
    {
        if (maker.Existing(sample.Report) is { } existing)
        {
            session.Tell(Messages.DemoThere(sample.Report));
            return existing;
        }

        return await maker.MakeAsync(sample, cancellationToken);
    }

    private static IEnumerable<string> Lines(DemoResult result, Session session) =>
    [
        .. result.Documents.Select(path => Messages.DemoDocument(path).ToString(session.Culture)),
        .. result.Mails.Select(path => Messages.DemoMail(path).ToString(session.Culture)),
        "",
        Messages.DemoSubject(result.Subject ?? "").ToString(session.Culture),
        "",
        result.Text ?? "",
    ];
}
