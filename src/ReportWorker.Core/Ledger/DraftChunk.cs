using ReportWorker.Core.Mailing;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Ledger;

/// <summary>A draft that is to be made.</summary>
/// <param name="Unit">For which unit.</param>
/// <param name="After">
/// The number of the newest edition that the caller saw, 0 for none: once there is a newer one this draft is no longer wanted, because
/// somebody else has made it. Null when it is wanted in any case.
/// </param>
internal sealed record WantedDraft(Unit Unit, int? After = null);

/// <summary>Whether those who get a report's drafts are sent one.</summary>
internal enum SendDraft
{
    /// <summary>No.</summary>
    Never,

    /// <summary>Yes.</summary>
    Always,

    /// <summary>Only one that the rule does not release: the office must look at it.</summary>
    WhenKept,
}

/// <summary>Who is sent drafts.</summary>
/// <param name="When">Whether those who get the report's drafts are.</param>
/// <param name="To">Further addresses.</param>
internal sealed record DraftPost(SendDraft When, IReadOnlyList<string> To);

/// <summary>Drafts that are made and stored together.</summary>
/// <param name="Input">What was read for the report and period.</param>
/// <param name="Wanted">For which units; at least one.</param>
/// <param name="Send">Whether those who get drafts are sent them.</param>
/// <param name="Addressees">Who gets them.</param>
internal sealed record DraftChunk(ReportInput Input, IReadOnlyList<WantedDraft> Wanted, SendDraft Send, Addressees Addressees)
{
    /// <summary>The due reports, as the ledger takes new ones.</summary>
    public IReadOnlyList<NewDueReport> NewDue => [.. Wanted.Select(wanted => new NewDueReport(KeyOf(wanted.Unit), null))];

    /// <summary>Which rows of the ledger concern it.</summary>
    public DueQuery Query => new(Input.Report.Code, Input.Period.Text, [.. Wanted.Select(wanted => wanted.Unit.Code.Value)]);

    /// <summary>What people may call it: its first due report.</summary>
    public string Name => KeyOf(Wanted[0].Unit).ToString();

    public DueKey KeyOf(Unit unit) => new(Input.Report.Code, Input.Period, unit.Code);
}
