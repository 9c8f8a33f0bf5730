using ReportWorker.Core.Definitions;
using ReportWorker.Core.Notices;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>The message that a form goes out with: <c>templates/notices/form.yaml</c>, and what its texts can name.</summary>
internal static class FormMail
{
    private const string FileName = "form.yaml";

    private static readonly ModelSchema Schema = ModelSchema.Object(
    [
        new("unit", ModelSchema.Object([new("code", ModelSchema.Text), new("name", ModelSchema.Text)])),
        new("form", ModelSchema.Text),
        new("period", ModelSchema.Text),
        new("from", ModelSchema.Date),
        new("to", ModelSchema.Date),
        new("deadline", ModelSchema.Date),
        new("contact", ModelSchema.Text),
        new("file", ModelSchema.Text),
        new("again", ModelSchema.Boolean),
    ]);

    /// <summary>Reads its texts; what the folder lacks is as delivered. Null when something is wrong.</summary>
    public static NoticeText? Load(string templates, List<Problem> problems)
    {
        var files = new ReportFiles(Path.Combine(templates, NoticeTexts.Folder), NoticeTexts.Folder, problems, delivered: NoticeTexts.Folder);
        var before = problems.Count;
        var mail = files.ReadText(FileName) is { } text && DefinitionParser.Parse(files.NameOf(FileName), text, problems) is { } map
            ? NoticeText.Read(map, NoticeTexts.Folder, files, Schema, problems)
            : null;
        return problems.Count == before ? mail : null;
    }

    /// <summary>What the texts see.</summary>
    /// <param name="batch">The form and its period.</param>
    /// <param name="unit">Whom it goes to.</param>
    /// <param name="again">True when the unit was sent it before.</param>
    public static IReadOnlyDictionary<string, object?> Model(FormBatch batch, Unit unit, bool again) => new Dictionary<string, object?>
    {
        ["unit"] = new Dictionary<string, object?> { ["code"] = unit.Code.Value, ["name"] = unit.Name },
        ["form"] = batch.Asked.Form.Label,
        ["period"] = PeriodNames.InText(batch.Asked.Period),
        ["from"] = batch.Asked.Window.From,
        ["to"] = batch.Asked.Window.To,
        ["deadline"] = batch.Asked.DeadlineOf(unit.Level),
        ["contact"] = batch.Asked.Form.Contact,
        ["file"] = batch.NameOf(unit),
        ["again"] = again,
    };
}
