using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Notices;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports.Profiles;
using ReportWorker.Core.Vietnamese.Calendar;

namespace ReportWorker.Core.Reports;

/// <summary>The folder of templates, read and checked: the catalogue and every report. Immutable.</summary>
public sealed class ReportLibrary
{
    private const string CatalogueFolder = "catalogue";

    private readonly Dictionary<string, ReportDefinition> _reports;
    private readonly Dictionary<string, Problem[]> _broken;
    private readonly IReadOnlyList<Problem> _catalogueProblems;
    private readonly ProgramTexts _texts;

    private ReportLibrary(
        Catalogue catalogue,
        WorkCalendar days,
        ReminderPlan? reminders,
        ProgramTexts texts,
        IEnumerable<ReportDefinition> reports,
        IReadOnlyList<Problem> catalogueProblems,
        IReadOnlyList<Problem> otherProblems,
        Dictionary<string, Problem[]> broken)
    {
        (Catalogue, Days, Reminders, _texts) = (catalogue, days, reminders, texts);
        Reports = [.. reports];
        _reports = Reports.ToDictionary(report => report.Code);
        (_broken, _catalogueProblems) = (broken, catalogueProblems);
        Problems = [.. catalogueProblems, .. otherProblems, .. broken.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value)];
    }

    /// <summary>The indicators, forms and rules.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The days on which offices work.</summary>
    public WorkCalendar Days { get; }

    /// <summary>Which forms units are reminded of; null when nobody is, or something is wrong with it.</summary>
    public ReminderPlan? Reminders { get; }

    /// <summary>What the program says to the office; null when something is wrong with it.</summary>
    public NoticeTexts? Notices => _texts.Notices;

    /// <summary>What units hear of the forms that they send; null when something is wrong with it.</summary>
    public AnswerTexts? Answers => _texts.Answers;

    /// <summary>What forms are sent to units with; null when something is wrong with it.</summary>
    public NoticeText? FormMail => _texts.FormMail;

    /// <summary>The reports that are in use and right, by code.</summary>
    public IReadOnlyList<ReportDefinition> Reports { get; }

    /// <summary>Everything that is wrong in the folder. A report with a problem is left out of <see cref="Reports"/>.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The codes of reports that are there and left out because something is wrong with them.</summary>
    public IEnumerable<string> Broken => _broken.Keys;

    /// <summary>Reads the folder.</summary>
    /// <param name="folder">The folder of templates.</param>
    /// <param name="overrides">What this installation says differently, by report code.</param>
    /// <param name="cron">Judges cron texts.</param>
    /// <exception cref="RequestRefusedException">The folder is not there.</exception>
    public static ReportLibrary Load(string folder, IReadOnlyDictionary<string, ReportOverride> overrides, ICronSchedule cron)
    {
        if (!Directory.Exists(folder))
        {
            throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.NoTemplatesFolder(folder)));
        }

        var profiles = ProfileLibrary.Load(folder);
        var others = new List<Problem>(profiles.Problems);
        var days = WorkCalendarFile.Load(folder, others);
        var catalogue = CatalogueLoader.Load(Path.Combine(folder, CatalogueFolder), days);
        var folders = Directory.EnumerateDirectories(folder)
            .Select(path => (Path: path, Code: Path.GetFileName(path), Change: overrides.GetValueOrDefault(Path.GetFileName(path)) ?? new ReportOverride()))
            .Where(report => report.Code is not (CatalogueFolder or ProfileLibrary.Folder or ReminderPlanReader.Folder or NoticeTexts.Folder or AnswerTexts.Folder) && report.Change.Enabled)
            .OrderBy(report => report.Code, StringComparer.Ordinal)
            .ToList();
        var texts = new ProgramTexts(NoticeTexts.Load(folder, others), Intake.Forms.FormMail.Load(folder, others), AnswerTexts.Load(folder, others));
        if (catalogue.Catalogue is null)
        {
            return new ReportLibrary(
                new Catalogue([], [], []), days, null, texts, [], catalogue.Problems, others, folders.ToDictionary(report => report.Code, _ => Array.Empty<Problem>()));
        }

        var reminders = new ReminderPlanReader(catalogue.Catalogue, others).Load(folder);
        var reports = new List<ReportDefinition>();
        var broken = new Dictionary<string, Problem[]>();
        foreach (var (path, code, change) in folders)
        {
            var problems = new List<Problem>();
            if (new ReportLoader(catalogue.Catalogue, profiles, cron, problems).Load(path, code, change) is { } report && problems.Count == 0)
            {
                reports.Add(report);
            }
            else
            {
                broken[code] = [.. problems];
            }
        }

        return new ReportLibrary(catalogue.Catalogue, days, reminders, texts, reports, catalogue.Problems, others, broken);
    }

    /// <summary>The indicators, forms and rules, for whoever cannot work with half of them.</summary>
    /// <exception cref="RequestRefusedException">Something is wrong in the catalogue; all of it is named.</exception>
    public Catalogue RequireCatalogue() => _catalogueProblems.Count == 0
        ? Catalogue
        : throw new RequestRefusedException(RefusalKind.WorkFailed, _catalogueProblems);

    /// <summary>The report of a code; null when there is none or it is broken.</summary>
    public ReportDefinition? Find(string code) => _reports.GetValueOrDefault(code);

    /// <summary>What people call a report; its code when its folder is gone or broken.</summary>
    public string TitleOf(string code) => Find(code)?.Title ?? code;

    /// <summary>The report of a code.</summary>
    /// <exception cref="RequestRefusedException">There is none (with a suggestion), or it is broken (with all its problems).</exception>
    public ReportDefinition Require(string code)
    {
        if (_reports.TryGetValue(code, out var report))
        {
            return report;
        }

        throw _broken.TryGetValue(code, out var problems)
            ? new RequestRefusedException(RefusalKind.WorkFailed, problems.Length > 0 ? problems : Problems)
            : new RequestRefusedException(
                RefusalKind.WrongUsage,
                new Problem(Messages.UnknownReport(code, string.Join(", ", _reports.Keys.Concat(_broken.Keys).Order(StringComparer.Ordinal)))));
    }
}

/// <summary>What the program says by itself; null where something is wrong with it.</summary>
/// <param name="Notices">To the office and to administrators.</param>
/// <param name="FormMail">To units with their forms.</param>
/// <param name="Answers">To units about forms that they sent.</param>
internal sealed record ProgramTexts(NoticeTexts? Notices, NoticeText? FormMail, AnswerTexts? Answers);
