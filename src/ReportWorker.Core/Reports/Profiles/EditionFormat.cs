using ReportWorker.Core.Problems;
using ReportWorker.Docx.Layout;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>Measures editions against the profiles of their reports.</summary>
public sealed class EditionFormat(OfficeLanguage language)
{
    private readonly DocxLayoutReader _layouts = new();

    /// <summary>The deviations from the profile that the snapshot names, and that another would hold on the day, in words.</summary>
    internal IReadOnlyList<string> Warnings(ReportDefinition report, Snapshot snapshot, ReadOnlyMemory<byte> document, DateOnly day)
    {
        if (report.Profile is not { } choice)
        {
            return [];
        }

        var today = choice.On(day);
        var used = choice.Profiles.FirstOrDefault(profile => profile.Code == snapshot.Profile?.Code) ?? today;
        var remark = snapshot.Profile is not { } named || named.Code == today.Code ? null
            : named.Code == used.Code ? Messages.ProfileOfOtherDay(named.Code, day, today.Code)
            : Messages.ProfileGone(named.Code, today.Code);
        return
        [
            .. remark is null ? [] : new[] { remark.ToString(language.Culture) },
            .. ProfileCheck.Run(_layouts.Read(document), used, isTemplate: false).Select(deviation => deviation.Message.ToString(language.Culture)),
        ];
    }
}
