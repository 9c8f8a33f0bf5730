using System.Globalization;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Tests.Fakes;

namespace ReportWorker.Core.Tests.Trails;

public sealed class AuditTrailTests
{
    private static readonly DateTimeOffset At = new(2026, 6, 15, 18, 30, 0, TimeSpan.Zero); // the 16th in Vietnam

    private static readonly OfficeClock Clock = new(TimeProvider.System, TimeZoneInfo.CreateCustomTimeZone("VN", TimeSpan.FromHours(7), "VN", "VN"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_holds_a_hundred_and_says_where_the_next_begins()
    {
        var trail = TrailOf(Enumerable.Range(1, 250).Select(number => new AuditEvent(At, "an", "edition.draft", $"s{number}")));

        var first = await trail.ReadAsync(new AuditSearch(), null, Token);
        var second = await trail.ReadAsync(new AuditSearch(), first.Older, Token);
        var third = await trail.ReadAsync(new AuditSearch(), second.Older, Token);

        first.Rows.Select(row => row.Event.Subject).Should().StartWith("s250").And.EndWith("s151");
        second.Rows.Select(row => row.Event.Subject).Should().StartWith("s150").And.EndWith("s51");
        third.Rows.Should().HaveCount(50);
        third.Older.Should().BeNull();
    }

    [Fact]
    public async Task Exactly_a_page_has_no_next_one() =>
        (await TrailOf(Enumerable.Range(1, 100).Select(_ => new AuditEvent(At, "an", "edition.draft", "s"))).ReadAsync(new AuditSearch(), null, Token)).Older.Should().BeNull();

    [Theory]
    [InlineData("2026-06-16", "2026-06-16", 1)]
    [InlineData("2026-06-15", "2026-06-15", 0)]
    [InlineData(null, "2026-06-15", 0)]
    [InlineData("2026-06-17", null, 0)]
    [InlineData("0001-01-01", "9999-12-31", 1)]
    public async Task Days_are_those_of_the_office(string? from, string? to, int found)
    {
        static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        (await TrailOf([new AuditEvent(At, "an", "edition.draft", "s")]).ReadAsync(new AuditSearch(From: Day(from), To: Day(to)), null, Token)).Rows.Should().HaveCount(found);
    }

    [Fact]
    public async Task Blank_fields_mean_any_and_white_space_around_does_not_count()
    {
        var trail = TrailOf([new AuditEvent(At, "an", "edition.draft", "s")]);

        (await trail.ReadAsync(new AuditSearch(" an ", " edition. ", " "), null, Token)).Rows.Should().ContainSingle();
        (await trail.ReadAsync(new AuditSearch("", "", ""), null, Token)).Rows.Should().ContainSingle();
    }

    [Fact]
    public async Task A_file_holds_all_in_portions_with_nothing_that_is_a_formula()
    {
        var trail = TrailOf(Enumerable.Range(1, 2500).Select(number => new AuditEvent(At, "an", "edition.draft", $"=s{number}", "dòng\nhai", null)));
        var portions = await WriteAsync(trail);
        var lines = string.Concat(portions).Split('\n');

        portions.Should().HaveCount(4);
        lines[0].Should().Be("\uFEFFnumber,at,who,act,subject,detail,hash");
        lines[1].Should().Be("2500,2026-06-16 01:30:00+07:00,an,edition.draft,'=s2500,\"dòng");
        lines.Where(line => line.Contains("edition.draft", StringComparison.Ordinal)).Should().HaveCount(2500);
    }

    [Fact]
    public async Task A_file_ends_at_its_bound_and_says_so()
    {
        var most = await WriteAsync(TrailOf(Enumerable.Range(1, AuditTrail.MostWritten).Select(_ => new AuditEvent(At, "an", "a", "s"))));
        var more = await WriteAsync(TrailOf(Enumerable.Range(0, AuditTrail.MostWritten + 1).Select(_ => new AuditEvent(At, "an", "a", "s"))));

        most.Should().HaveCount(101);
        more.Should().HaveCount(102);
        more[^1].Should().Be("…\n");
    }

    private static AuditTrail TrailOf(IEnumerable<AuditEvent> events) => new(new FakeAuditStore([.. events]), Clock);

    private static async Task<List<string>> WriteAsync(AuditTrail trail)
    {
        var portions = new List<string>();
        await foreach (var portion in trail.WriteAsync(new AuditSearch(), Token))
        {
            portions.Add(portion);
        }

        return portions;
    }
}
