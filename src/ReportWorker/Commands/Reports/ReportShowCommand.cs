using System.CommandLine;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Reports.Profiles;

namespace ReportWorker.Commands.Reports;

/// <summary><c>report show</c>: what one report is made of, when it is owed and who gets it.</summary>
internal sealed class ReportShowCommand : AppCommand
{
    private const int Times = 5;

    private readonly Argument<string> _report;

    public ReportShowCommand(CommandContext context)
        : base(context, "show", Messages.HelpReportShow()) =>
        Add(_report = Symbols.Argument(context, "REPORT", Messages.HelpReport()));

    /// <inheritdoc />
    protected override Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var report = session.Library.Require(args.GetRequiredValue(_report));
        var next = session.Services.GetRequiredService<DueCalendar>()
            .Times(report, session.Services.GetRequiredService<OfficeClock>().Now).Take(Times).ToList();
        var tree = new DependencyTree(report, session.Library.Catalogue);
        var today = session.Services.GetRequiredService<OfficeClock>().Today;
        var profile = report.Profile?.On(today);
        var period = next.Count > 0 ? next[0].Period : report.Period == PeriodKind.Range ? null : PeriodKey.Containing(today, report.Period);
        var deadlines = FormDeadlineText.Of(report, period);
        session.Result(
            Document(report, profile, tree, next, deadlines),
            [
                .. Lines(report, profile, next, session),
                .. deadlines.SelectMany(asked => FormDeadlineText.Lines(asked, session.Culture))
                    .Select(line => $"{Messages.ColumnDeadline().ToString(session.Culture)}: {line}"),
                .. tree.Lines(),
            ]);
        return Task.FromResult(ExitCode.Done);
    }

    private static object Document(
        ReportDefinition report, FormatProfile? profile, DependencyTree tree, IReadOnlyList<DueTime> next, IReadOnlyList<AskedForm> deadlines) => new
    {
        report.Code,
        report.Title,
        scope = new { level = report.Scope.Levels is [var one] ? one : (object?)report.Scope.Levels, report.Scope.Kinds, report.Scope.Units },
        report.Period,
        window = report.Window,
        template = report.TemplatePath,
        profile = profile is null ? null : new { profile.Code, chosenBy = report.Profile!.Word, profile.From, profile.To, profile.Source },
        number = report.Number is { } number ? new { number.Kind, number.Organisation, counter = number.Counter?.ToString() } : null,
        schedule = report.Schedule is { } schedule ? Schedule(schedule, next) : null,
        report.Gate,
        report.Recipients,
        highlights = report.Mail.Highlights.Select(indicator => indicator.Code.Value),
        forms = report.Forms.Select(form => new
        {
            form.Code,
            form.Label,
            indicators = form.Sections.SelectMany(section => section.Indicators).Select(indicator => new { code = indicator.Code.Value, indicator.Label, unit = indicator.UnitOfMeasure }),
            narratives = form.Narratives.Select(section => section.Code.Value),
        }),
        deadlines = deadlines.SelectMany(FormDeadlineText.Document),
        formulas = tree.Formulas.Select(formula => new
        {
            code = formula.Code.Value, formula.Label, formula = formula.Formula!.Source, reads = tree.CodesIn(formula.Formula),
        }),
        rules = tree.Rules.Select(rule => new { rule.Code, rule.Severity, statement = rule.Statement.Source, reads = tree.CodesIn(rule.Statement) }),
    };

    private static IEnumerable<string> Lines(ReportDefinition report, FormatProfile? profile, IReadOnlyList<DueTime> next, Session session)
    {
        string Line(Expressions.Message heading, string? text) => $"{heading.ToString(session.Culture)}: {text}";
        yield return Line(Messages.ColumnTitle(), report.Title);
        yield return Line(Messages.ColumnPeriod(), Names.Of(report.Period).ToString(session.Culture));
        yield return Line(Messages.ColumnFile(), report.TemplatePath);
        if (profile is not null)
        {
            yield return Line(Messages.ColumnProfile(), ProfileText(report.Profile!, profile, session)); // it was chosen from it
        }

        if (report.Schedule is { } schedule)
        {
            yield return Line(Messages.ColumnSchedule(), $"{string.Join(", ", DueTimeText.Of(schedule).Select(part => part.ToString(session.Culture)))} ({schedule.TimeZone.Id})");
            foreach (var time in next)
            {
                yield return Line(Messages.ColumnNext(), DueTimeText.Of(time, schedule.TimeZone, session.Culture));
            }
        }

        if (report.Number?.Counter is { } counter)
        {
            yield return Line(Messages.ColumnCounter(), counter.ToString());
        }

        yield return Line(Messages.ColumnRelease(), (report.Gate.Release == ReleaseMode.Automatic ? Messages.ReleaseAutomatic() : Messages.ReleaseManual()).ToString(session.Culture));
        yield return Line(Names.Of(EditionKind.Draft), string.Join(", ", report.Recipients.Draft));
        yield return Line(Names.Of(EditionKind.Official), string.Join(", ", report.Recipients.Official));
    }

    private static object Schedule(ReportSchedule schedule, IReadOnlyList<DueTime> next) => new
    {
        schedule.Cron,
        period = (schedule.Due as DueRule.ByCron)?.Period,
        due = schedule.Due is DueRule.ByPeriod rule ? new { rule.Day.Day, rule.Day.DaysAfter, rule.At, rule.Months } : null,
        timeZone = schedule.TimeZone.Id,
        schedule.Shift,
        schedule.Opens,
        schedule.Releases,
        next = next.Select(time => DueTimeText.Document(time, schedule.TimeZone)),
    };

    private static string ProfileText(ProfileChoice choice, FormatProfile profile, Session session) =>
        (choice.IsFixed ? Messages.ProfileFixed(profile.Code, profile.Source) : Messages.ProfileByDay(profile.Code, choice.Word, profile.Source))
        .ToString(session.Culture);
}
