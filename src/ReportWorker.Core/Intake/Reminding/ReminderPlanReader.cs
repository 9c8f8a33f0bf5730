using System.Globalization;
using ReportWorker.Core.Definitions;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Notices;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>Reads the folder of reminders; everything that is wrong goes to the problems, with file and line.</summary>
internal sealed class ReminderPlanReader(Catalogue catalogue, List<Problem> problems)
{
    /// <summary>The folder under the templates.</summary>
    public const string Folder = "reminders";

    private const string FileName = "reminders.yaml";
    private const int MostDays = 60;
    private const int MostReminders = 20;
    private const int LastDay = 366;

    private static readonly ReminderRule Usual = new([-3, -1, 1, 3, 7], InWorkingDays: true, new TimeOnly(8, 0), Most: 5, Until: 30, CopyParent: true);

    private static readonly Dictionary<string, bool?> KindsOfDays = new() { ["working"] = true, ["calendar"] = false };

    /// <summary>The plan; null when there is no such folder, or something is wrong in it.</summary>
    /// <param name="templates">The folder of templates.</param>
    public ReminderPlan? Load(string templates)
    {
        var folder = Path.Combine(templates, Folder);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var before = problems.Count;
        var files = new ReportFiles(folder, Folder, problems);
        if (files.ReadText(FileName) is not { } text || DefinitionParser.Parse(files.NameOf(FileName), text, problems) is not { } map)
        {
            return null;
        }

        var forms = Forms(map);
        var unit = NoticeText.Read(map.MapRequired("unit"), Folder, files, ReminderSchema.Unit, problems);
        var parent = NoticeText.Read(map.MapRequired("parent"), Folder, files, ReminderSchema.Parent, problems);
        map.RefuseOtherKeys();
        return unit is null || parent is null || problems.Count > before ? null : new ReminderPlan(forms, unit, parent);
    }

    private Dictionary<string, ReminderRule> Forms(DefinitionMap map)
    {
        var usual = Rule(map, Usual);
        var forms = new Dictionary<string, ReminderRule>();
        foreach (var item in map.Scalars("forms"))
        {
            if (WhyNot(item.Value) is { } why)
            {
                problems.Add(new Problem(why, item.Place));
            }

            forms[item.Value] = usual;
        }

        foreach (var exception in map.Maps("exceptions"))
        {
            var form = exception.TextRequired("form");
            var rule = Rule(exception, usual);
            if (form is not null && forms.ContainsKey(form))
            {
                forms[form] = rule;
            }
            else if (form is not null)
            {
                exception.Refuse("form", Messages.ReminderExceptionAlone(form));
            }

            exception.RefuseOtherKeys();
        }

        return forms;
    }

    private Message? WhyNot(string code) => catalogue.FindForm(code) switch
    {
        null => Messages.UnknownForm(code, string.Join(", ", catalogue.Forms.Select(form => form.Code))),
        { Deadline: null } => Messages.ReminderWithoutDeadline(code),
        { Period: PeriodKind.Range } => Messages.ReminderOfRange(code),
        _ => null,
    };

    private ReminderRule Rule(DefinitionMap map, ReminderRule otherwise)
    {
        var before = map.Has("before") ? Days(map, "before", -1) : otherwise.Steps.Where(step => step < 0);
        var after = map.Has("after") ? Days(map, "after", 1) : otherwise.Steps.Where(step => step > 0);
        var rule = new ReminderRule(
            [.. before.Concat(after).Distinct().Order()],
            map.Word("days", KindsOfDays) ?? otherwise.InWorkingDays,
            map.Time("at") ?? otherwise.At,
            map.Integer("most", 1, MostReminders) ?? otherwise.Most,
            map.Integer("until", 0, LastDay) ?? otherwise.Until,
            map.Switch("copyParent") ?? otherwise.CopyParent);
        if (rule.Steps.Count > 0 && rule.Steps[^1] > rule.Until)
        {
            map.Refuse("until", Messages.ReminderAfterUntil(rule.Steps[^1], rule.Until));
        }

        return rule;
    }

    private IEnumerable<int> Days(DefinitionMap map, string key, int sign)
    {
        foreach (var item in map.Scalars(key))
        {
            if (int.TryParse(item.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays)
            {
                yield return sign * days;
            }
            else
            {
                problems.Add(new Problem(Messages.YamlIntegerExpected(key, item.Value, 1, MostDays), item.Place));
            }
        }
    }
}
