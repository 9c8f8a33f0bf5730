using ReportWorker.Core.Auditing;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class AuditStoreContractTests(TestServer server) : ContractTests(server)
{
    private IAuditStore Events => Storage.Get<IAuditStore>();

    [Fact]
    public async Task Events_come_back_whole_and_newest_first()
    {
        var first = new AuditEvent(Now, "người dùng", "units.import", "đơn vị.csv", "12 đơn vị", new string('a', 64));
        var second = new AuditEvent(Now.AddMicroseconds(1), "service", "units.import", "b.csv");
        await WriteAsync(first, second);
        (await Events.ReadAsync(null, 10, Cancel)).Should().Equal(second, first);
        (await Events.ReadAsync(null, 1, Cancel)).Should().Equal(second);
    }

    [Theory]
    [InlineData("r/2020-H1/u", 2)]
    [InlineData("R/2020-H1/u", 0)] // keys compare by bytes
    [InlineData("r/2020-H1/u/1", 1)]
    [InlineData("r_2020", 0)] // no wildcards
    [InlineData("đơn", 1)]
    public async Task Only_subjects_that_begin_so_are_read(string prefix, int expected)
    {
        await WriteAsync(Audit("r/2020-H1/u/1"), Audit("r/2020-H1/u/2"), Audit("r/2020-H2/u/1"), Audit("đơn vị.csv"));
        (await Events.ReadAsync(prefix, 10, Cancel)).Should().HaveCount(expected);
    }

    [Fact]
    public async Task A_subject_that_is_too_long_is_cut_and_not_refused()
    {
        await WriteAsync(Audit(new string('x', 1000)));
        (await Events.ReadAsync("xxx", 10, Cancel)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_page_brings_what_matches_before_a_number_newest_first()
    {
        await WriteAsync(
            Audit("r/2020-H1/u/1") with { Actor = "an", Action = "edition.draft" },
            Audit("r/2020-H1/u/2", Now.AddDays(1)) with { Actor = "an", Action = "edition.release" },
            Audit("delivery/7", Now.AddDays(2)) with { Actor = "service", Action = "delivery.retry" },
            Audit("R/2020-H1/u/1", Now.AddDays(3)) with { Actor = "An", Action = "editions" });
        async Task<string> Found(AuditFilter filter, long? before = null, int limit = 10) =>
            string.Join(' ', (await Events.PageAsync(filter, before, limit, Cancel)).Select(entry => entry.Event.Subject));

        (await Found(new AuditFilter())).Should().Be("R/2020-H1/u/1 delivery/7 r/2020-H1/u/2 r/2020-H1/u/1");
        var newest = (await Events.PageAsync(new AuditFilter(), null, 2, Cancel))[^1];
        newest.Event.Should().Be(new AuditEvent(Now.AddDays(2).ToUniversalTime(), "service", "delivery.retry", "delivery/7"));
        (await Found(new AuditFilter(), newest.Number, 1)).Should().Be("r/2020-H1/u/2");
        (await Found(new AuditFilter(Actor: "service"))).Should().Be("delivery/7");
        (await Found(new AuditFilter(Act: "edition."))).Should().Be("r/2020-H1/u/2 r/2020-H1/u/1");
        (await Found(new AuditFilter(Text: "2020-H1/u/2"))).Should().Be("r/2020-H1/u/2");
        (await Found(new AuditFilter(Text: "%"))).Should().BeEmpty();
        (await Found(new AuditFilter(Act: "%"))).Should().BeEmpty();
        (await Found(new AuditFilter(From: Now.AddDays(1), Until: Now.AddDays(3)))).Should().Be("delivery/7 r/2020-H1/u/2");
        (await Found(new AuditFilter("an", "edition.", "u/1", Now, Now.AddMicroseconds(1)))).Should().Be("r/2020-H1/u/1");
    }

    [Fact]
    public async Task The_mark_is_another_one_after_each_event_that_counts()
    {
        string[] except = ["edition.", "due."];
        var before = await Events.MarkAsync(except, Cancel);
        (await Events.MarkAsync(except, Cancel)).Should().Be(before);

        await WriteAsync(Audit("a") with { Action = "edition.draft" }, Audit("a") with { Action = "due.ready" });
        (await Events.MarkAsync(except, Cancel)).Should().Be(before, "neither counts");
        (await Events.MarkAsync(["edition."], Cancel)).Should().NotBe(before, "one does here");

        await WriteAsync(Audit("a") with { Action = "data.set" });
        var after = await Events.MarkAsync(except, Cancel);
        after.Should().NotBe(before);

        await WriteAsync(Audit("a") with { Action = "editions" });
        (await Events.MarkAsync(except, Cancel)).Should().NotBe(after, "only the beginning is looked for, with its point");
    }

    private async Task WriteAsync(params AuditEvent[] events)
    {
        foreach (var audit in events)
        {
            await Storage.Get<IUnitStore>().SaveAsync([], audit, Cancel);
        }
    }
}
