using ReportWorker.Core.Definitions;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;

namespace ReportWorker.Core.Notices;

/// <summary>What the program says to the office and to administrators: <c>templates/notices/notices.yaml</c>.</summary>
/// <param name="NotSent">A report's time has come and it has not left.</param>
/// <param name="Changes">A report that has left would say something else today.</param>
/// <param name="Alarm">Somebody has to see to the program.</param>
/// <param name="Heartbeat">The program works.</param>
public sealed record NoticeTexts(NoticeText NotSent, NoticeText Changes, NoticeText Alarm, NoticeText Heartbeat)
{
    /// <summary>The folder under the templates.</summary>
    public const string Folder = "notices";

    private const string FileName = "notices.yaml";

    /// <summary>
    /// Reads them; a file that the folder lacks is the delivered one, so that an office with templates of its own hears what a newer version has
    /// to say. Null when something is wrong.
    /// </summary>
    internal static NoticeTexts? Load(string templates, List<Problem> problems)
    {
        var files = new ReportFiles(Path.Combine(templates, Folder), Folder, problems, delivered: Folder);
        if (files.ReadText(FileName) is not { } text || DefinitionParser.Parse(files.NameOf(FileName), text, problems) is not { } map)
        {
            return null;
        }

        var notSent = NoticeText.Read(map.MapRequired("notSent"), Folder, files, NoticeSchema.NotSent, problems);
        var changes = NoticeText.Read(map.MapRequired("changes"), Folder, files, NoticeSchema.Changes, problems);
        var alarm = NoticeText.Read(map.MapRequired("alarm"), Folder, files, NoticeSchema.Alarm, problems);
        var heartbeat = NoticeText.Read(map.MapRequired("heartbeat"), Folder, files, NoticeSchema.Heartbeat, problems);
        map.RefuseOtherKeys();
        return notSent is null || changes is null || alarm is null || heartbeat is null ? null : new NoticeTexts(notSent, changes, alarm, heartbeat);
    }
}
