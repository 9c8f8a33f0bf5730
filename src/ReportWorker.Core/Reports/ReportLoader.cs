using System.Globalization;
using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Definitions;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports.Profiles;
using ReportWorker.Core.Vietnamese.Calendar;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports;

/// <summary>Reads one report's folder; everything that is wrong goes to the problems, with file and line.</summary>
internal sealed class ReportLoader(Catalogue catalogue, ProfileLibrary profiles, ICronSchedule cron, List<Problem> problems)
{
    private const string FileName = "report.yaml";

    /// <summary>The report, as far as it can be read; null when there is nothing to read.</summary>
    public ReportDefinition? Load(string folder, string code, ReportOverride change)
    {
        var files = new ReportFiles(folder, code, problems);
        if (files.ReadText(FileName) is not { } text || DefinitionParser.Parse(files.NameOf(FileName), text, problems) is not { } map)
        {
            return null;
        }

        var title = map.TextRequired("title");
        var scope = Scope(map.MapRequired("scope"));
        var period = map.EnumerationRequired<PeriodKind>("period");
        var window = PeriodRuleReader.Window(map);
        var forms = Forms(map, period);
        var compare = map.Enumerations<ComparisonBasis>("compare");
        var template = TemplatePath(map, files);
        var profile = Profile(map);
        var schedule = Schedule(map, change);
        if (schedule is not null && period == PeriodKind.Range)
        {
            map.Refuse("schedule", Messages.ScheduleOfRange());
        }

        var gate = Gate(map, map.Map("gate"), change);
        var recipients = Recipients(map.Map("recipients"));
        var preview = Preview(map.Map("preview"));
        var classification = map.Enumeration<Classification>("classification");
        var number = DocumentNumberReader.Read(map.Map("number"));
        var mail = new ReportMailReader(catalogue, files, ReportSchema.For(catalogue, forms, compare), problems).Read(map);
        map.RefuseOtherKeys();
        return title is null || scope is null || period is null || template is null || mail is null
            ? null
            : new ReportDefinition(
                code, title, scope, period.Value, window, forms, template, profile, schedule, gate, recipients, mail, number)
            {
                Compare = compare,
                Preview = preview,
                Classification = classification,
            };
    }

    private static ReportScope? Scope(DefinitionMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var scope = new ReportScope(map.Texts("level"), map.TextSet("kinds"), map.TextSet("units"));
        map.RefuseOtherKeys();
        return scope;
    }

    private List<Form> Forms(DefinitionMap map, PeriodKind? period)
    {
        map.RequireKey("forms");
        var forms = new List<Form>();
        foreach (var item in map.Scalars("forms"))
        {
            if (catalogue.FindForm(item.Value) is not { } form)
            {
                problems.Add(new Problem(
                    Messages.UnknownForm(item.Value, string.Join(", ", catalogue.Forms.Select(f => f.Code))), item.Place));
            }
            else if (period is not null && FormPeriods.WhyNever(form, period.Value) is { } why)
            {
                problems.Add(new Problem(why, item.Place));
            }
            else if (AskedTwice(form, forms) is { } twice)
            {
                problems.Add(new Problem(twice, item.Place));
            }
            else
            {
                forms.Add(form);
            }
        }

        return forms;
    }

    // Monthly figures and half-yearly ones of the same quantity would be counted together.
    private static Message? AskedTwice(Form form, List<Form> earlier) => earlier
        .Where(other => other.Period != form.Period)
        .SelectMany(other => other.Indicators.Select(indicator => indicator.Code).Intersect(form.Indicators.Select(indicator => indicator.Code)),
            (other, code) => Messages.AskedForTwoPeriods(code.Value, other.Code, form.Code))
        .FirstOrDefault();

    private static string? TemplatePath(DefinitionMap map, ReportFiles files)
    {
        var name = map.Text("template") ?? "template.docx";
        if (files.Find(name) is { } path)
        {
            return path;
        }

        map.Refuse("template", Messages.FileMissing(name));
        return null;
    }

    private ProfileChoice? Profile(DefinitionMap map)
    {
        if (map.Text("profile") is not { } word)
        {
            return null;
        }

        if (profiles.Find(word) is { } choice)
        {
            // An older format must not come in the place of one that cannot be read.
            if (!choice.IsFixed && profiles.Problems.Count > 0)
            {
                map.Refuse("profile", Messages.ProfilesBroken(word));
            }

            return choice;
        }

        map.Refuse("profile", Messages.UnknownProfile(word, string.Join(", ", profiles.Words)));
        return null;
    }

    private ReportSchedule? Schedule(DefinitionMap report, ReportOverride change)
    {
        if (report.Map("schedule") is not { } map)
        {
            return change.Cron is { } text
                ? new ReportSchedule(
                    Checked(report, "schedule", new DueRule.ByCron(text, OwedPeriod.Current)),
                    TimeZoneInfo.FindSystemTimeZoneById(change.TimeZone ?? change.OfficeZone),
                    DayShift.None,
                    null)
                : null;
        }

        var due = map.Has("due") && !map.Has("cron") ? DueByPeriod(map, change) : DueByCron(map, change);
        map.RequireKey("timeZone");
        var ownZone = map.Text("timeZone");
        var zoneName = change.TimeZone ?? ownZone;
        if (zoneName is null || !TimeZoneInfo.TryFindSystemTimeZoneById(zoneName, out var zone))
        {
            if (zoneName is not null)
            {
                map.Refuse("timeZone", Messages.UnknownTimeZone(zoneName));
            }

            zone = TimeZoneInfo.Utc;
        }

        var shift = map.Enumeration<DayShift>("shift") ?? DayShift.None;
        var opens = PeriodRuleReader.Deadline(map, "opens", mayPrecede: true);
        var releases = Releases(map);
        map.RefuseOtherKeys();
        return due is null ? null : new ReportSchedule(due, zone, shift, opens) { Releases = releases };
    }

    private static ReleaseRule? Releases(DefinitionMap schedule)
    {
        if (schedule.Map("releases") is not { } map)
        {
            return null;
        }

        var day = PeriodRuleReader.Day(map, mayPrecede: false);
        map.RequireKey("at");
        var at = map.Time("at");
        map.RefuseOtherKeys();
        return day is null || at is not { } time ? null : new ReleaseRule(day, time);
    }

    private DueRule.ByCron? DueByCron(DefinitionMap map, ReportOverride change)
    {
        map.RequireKey("cron");
        var ownText = map.Text("cron");
        var text = change.Cron ?? ownText;
        var period = map.Enumeration<OwedPeriod>("period") ?? OwedPeriod.Current;
        return text is null ? null : Checked(map, "cron", new DueRule.ByCron(text, period));
    }

    private DueRule.ByCron Checked(DefinitionMap map, string key, DueRule.ByCron rule)
    {
        if (cron.Validate(rule.Text) is { } wrong)
        {
            map.Refuse(key, Messages.WrongCron(rule.Text, wrong));
        }

        return rule;
    }

    // An installation may say a cron text instead.
    private DueRule? DueByPeriod(DefinitionMap map, ReportOverride change)
    {
        var day = PeriodRuleReader.Deadline(map, "due");
        map.RequireKey("at");
        var at = map.Time("at");
        var months = Months(map);
        if (change.Cron is { } text)
        {
            return Checked(map, "due", new DueRule.ByCron(text, OwedPeriod.Current));
        }

        return day is null || at is not { } time ? null : new DueRule.ByPeriod(day, time, months);
    }

    private HashSet<int>? Months(DefinitionMap map)
    {
        if (!map.Has("months"))
        {
            return null;
        }

        var months = new HashSet<int>();
        foreach (var item in map.Scalars("months"))
        {
            if (!int.TryParse(item.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12)
            {
                problems.Add(new Problem(Messages.MonthExpected(item.Value), item.Place));
            }
            else
            {
                months.Add(month);
            }
        }

        return months;
    }

    private static ReportGate Gate(DefinitionMap report, DefinitionMap? map, ReportOverride change)
    {
        // The file is read whole, also where the installation says something else.
        var release = map?.Enumeration<ReleaseMode>("release");
        var coverage = map?.Number("minimumCoverage", 0, 1);
        var signed = map?.Switch("signed");
        var twoPeople = map?.Switch("twoPeople");
        map?.RefuseOtherKeys();
        var gate = new ReportGate(change.Release ?? release ?? ReleaseMode.Manual, change.MinimumCoverage ?? coverage ?? 1)
        {
            Signed = signed ?? false, TwoPeople = change.TwoPeople ?? twoPeople ?? false,
        };
        if (gate is { TwoPeople: true, Release: ReleaseMode.Automatic })
        {
            report.RefuseAt(map is null ? report.Place : map.PlaceOf("twoPeople"), Messages.TwoPeopleDecide());
        }

        return gate;
    }

    private static ReportPreview? Preview(DefinitionMap? map)
    {
        if (map is null)
        {
            return null;
        }

        map.RequireKey("to");
        map.RequireKey("wait");
        IReadOnlyList<string> to = [.. map.Scalars("to").Select(item => item.Value)];
        var wait = map.Time("wait");
        map.RefuseOtherKeys();
        return wait is { } time ? new ReportPreview(to, time.ToTimeSpan()) : null;
    }

    private static ReportRecipients Recipients(DefinitionMap? map)
    {
        var recipients = new ReportRecipients(Groups("draft"), Groups("official"));
        map?.RefuseOtherKeys();
        return recipients;

        IReadOnlyList<string> Groups(string key) => [.. map?.Scalars(key).Select(item => item.Value) ?? []];
    }
}
