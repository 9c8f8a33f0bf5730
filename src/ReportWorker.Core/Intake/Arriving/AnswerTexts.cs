using ReportWorker.Core.Definitions;
using ReportWorker.Core.Notices;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>What units hear of the forms that they send: <c>templates/answers/answers.yaml</c> and <c>decisions.yaml</c>.</summary>
/// <param name="Taken">A form was taken.</param>
/// <param name="Returned">A form goes back to be put right.</param>
/// <param name="Unread">A file cannot be read as a form.</param>
/// <param name="Decided">Somebody decided about a submission that waited.</param>
public sealed record AnswerTexts(NoticeText Taken, NoticeText Returned, NoticeText Unread, NoticeText Decided)
{
    /// <summary>The folder under the templates.</summary>
    public const string Folder = "answers";

    private const string FileName = "answers.yaml";

    // A file of its own, so that an office that has answers.yaml of its own from before is told the delivered words.
    private const string DecisionsName = "decisions.yaml";

    private static readonly ModelSchema Fault = ModelSchema.Object(
        [new("cell", ModelSchema.Text), new("label", ModelSchema.Text), new("text", ModelSchema.Text)]);

    private static readonly KeyValuePair<string, ModelSchema> Unit =
        new("unit", ModelSchema.Object([new("code", ModelSchema.Text), new("name", ModelSchema.Text)]));

    private static readonly KeyValuePair<string, ModelSchema>[] Common =
    [
        Unit,
        new("file", ModelSchema.Text),
        new("problems", ModelSchema.ListOf(Fault)),
    ];

    private static readonly KeyValuePair<string, ModelSchema>[] OfForm =
        [.. Common, new("form", ModelSchema.Text), new("period", ModelSchema.Text), new("deadline", ModelSchema.Date)];

    private static readonly ModelSchema TakenModel = ModelSchema.Object(
    [
        .. OfForm,
        new("received", ModelSchema.Text),
        new("revision", ModelSchema.Number),
        new("repeated", ModelSchema.Boolean),
        new("late", ModelSchema.Boolean),
        new("unconfirmed", ModelSchema.Boolean),
        new("code", ModelSchema.Text),
        new("warnings", ModelSchema.ListOf(ModelSchema.Text)),
        new("values", ModelSchema.ListOf(ModelSchema.Object(
            [new("label", ModelSchema.Text), new("value", ModelSchema.Text), new("unit", ModelSchema.Text)]))),
        new("texts", ModelSchema.Number),
        new("blank", ModelSchema.ListOf(ModelSchema.Text)),
        new("above", ModelSchema.Object([new("name", ModelSchema.Text), new("answered", ModelSchema.Number), new("expected", ModelSchema.Number)])),
    ]);

    private static readonly ModelSchema ReturnedModel = ModelSchema.Object(
        [.. OfForm, new("count", ModelSchema.Number), new("shown", ModelSchema.Number), new("has_copy", ModelSchema.Boolean)]);

    private static readonly ModelSchema DecidedModel = ModelSchema.Object(
    [
        Unit,
        new("form", ModelSchema.Text),
        new("period", ModelSchema.Text),
        new("file", ModelSchema.Text),
        new("received", ModelSchema.Text),
        new("revision", ModelSchema.Number),
        new("taken", ModelSchema.Boolean),
        new("confirmed", ModelSchema.Boolean),
        new("returned", ModelSchema.Boolean),
        new("reason", ModelSchema.Text),
        new("deadline", ModelSchema.Date),
    ]);

    /// <summary>
    /// Reads them; a file that the folder lacks is the delivered one, so that an office with templates of its own hears what a newer version has
    /// to say. Null when something is wrong.
    /// </summary>
    internal static AnswerTexts? Load(string templates, List<Problem> problems)
    {
        var files = new ReportFiles(Path.Combine(templates, Folder), Folder, problems, delivered: Folder);
        if (Parse(FileName, files, problems) is not { } map || Parse(DecisionsName, files, problems) is not { } decisions)
        {
            return null;
        }

        var taken = NoticeText.Read(map.MapRequired("taken"), Folder, files, TakenModel, problems);
        var returned = NoticeText.Read(map.MapRequired("returned"), Folder, files, ReturnedModel, problems);
        var unread = NoticeText.Read(map.MapRequired("unread"), Folder, files, ModelSchema.Object(Common), problems);
        var decided = NoticeText.Read(decisions.MapRequired("decided"), Folder, files, DecidedModel, problems);
        map.RefuseOtherKeys();
        decisions.RefuseOtherKeys();
        return taken is null || returned is null || unread is null || decided is null ? null : new AnswerTexts(taken, returned, unread, decided);
    }

    private static DefinitionMap? Parse(string name, ReportFiles files, List<Problem> problems) =>
        files.ReadText(name) is { } text ? DefinitionParser.Parse(files.NameOf(name), text, problems) : null;
}
