using ReportWorker.Core.Ledger;
using ReportWorker.Core.Reports;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Tests.Ledger;

/// <summary>An automatic release that has a time of its own.</summary>
public sealed class ReleaseTimeTests
{
    [Fact]
    public async Task The_draft_is_with_its_readers_from_the_due_time_until_then()
    {
        await using var office = await Office.OpenAsync("2020-06-14T12:00:00", settings =>
        {
            settings.Reports["six-month-review"] = new ReportSettings { Gate = { Release = ReleaseMode.Automatic } };
            settings.Paths.Templates = RepositoryFolder.CopyTemplates(Path.Combine(settings.Paths.Data, "templates"));
            var report = Path.Combine(settings.Paths.Templates, "six-month-review", "report.yaml");
            File.WriteAllText(report, File.ReadAllText(report).Replace("shift: next", "shift: next, releases: { month: 0, day: 16, at: '17:00' }", StringComparison.Ordinal));
        });
        await office.ImportSamplesAsync();
        await office.ReconcileAsync();
        office.Clock.Advance(TimeSpan.FromHours(19));

        var due = await office.ReconcileAsync();
        await office.SendAsync();
        var waiting = (await office.DueAsync()).Single().Due.State;
        var drafts = office.Messages().Count;
        office.Clock.Advance(TimeSpan.FromHours(33));
        var early = await office.ReconcileAsync();
        office.Clock.Advance(TimeSpan.FromHours(1));
        var released = await office.ReconcileAsync();

        (due.Drafted, due.Released, waiting, drafts).Should().Be((1, 0, DueState.Drafted, 3), "three people read drafts in 2020");
        (early.Drafted, early.Released).Should().Be((0, 0));
        (released.Drafted, released.Released).Should().Be((0, 1));
    }
}
