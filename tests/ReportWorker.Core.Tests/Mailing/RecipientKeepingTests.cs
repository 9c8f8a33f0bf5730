using System.Globalization;
using System.Text;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Tests.Fakes;
using ReportWorker.Core.Tests.Intake;

namespace ReportWorker.Core.Tests.Mailing;

public sealed class RecipientKeepingTests
{
    private static readonly RecipientFields An = new("g", "Nguyễn Thị An", "an@x.vn", "docx", "all", "2026-01-01", "");

    private readonly FakeRecipientStore _store = new();
    private readonly Clock _clock = new();

    private RecipientKeeping Keeping => new(_store, new Auditor(_clock, "quan-tri"), new OfficeClock(_clock, TimeZoneInfo.Utc));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_is_added_changed_and_ended_and_the_audit_says_what_became_different()
    {
        await Keeping.AddAsync(An, Token);
        var key = new RecipientKey("g", "AN@x.vn", new DateOnly(2026, 1, 1));
        await Keeping.ChangeAsync(key, An with { Name = "Trần Thị An", Format = "docx+pdf", Group = "other", Address = "other@x.vn" }, Token);
        await Keeping.ChangeAsync(key, An with { Name = "Trần Thị An", Format = "docx+pdf" }, Token);
        await Keeping.EndAsync(key, Token);

        (await _store.ReadAllAsync(Token)).Should().Equal(
            new Recipient("g", "Trần Thị An", "an@x.vn", Core.Mailing.DocumentFormat.DocxAndPdf, new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 15)));
        _store.Audit.Select(audit => (audit.Actor, audit.Action, audit.Subject, audit.Detail)).Should().Equal(
            ("quan-tri", "recipients.add", "recipients/g", "+ g an@x.vn 2026-01-01"),
            ("quan-tri", "recipients.change", "recipients/g", "g an@x.vn 2026-01-01: name: Nguyễn Thị An → Trần Thị An; format: docx → docx+pdf"),
            ("quan-tri", "recipients.end", "recipients/g", "g an@x.vn 2026-01-01: valid_to: – → 2026-06-15"));
    }

    [Fact]
    public async Task What_is_typed_in_is_judged_as_a_file_is()
    {
        var refused = await RefusedAsync(new RecipientFields("G!", "=A", "nobody", "pdf", "some", "05/06/2026", "2020-01-01"));

        refused.Select(problem => problem.Place!.Column).Should().Equal("group", "name", "email", "format", "valid_from", "receives");
        (await RefusedAsync(An with { Name = "two\nlines" })).Should().ContainSingle().Which.Place!.Column.Should().Be("name");
        (await RefusedAsync(An with { Address = "\\\\", Name = "" })).Select(problem => problem.Place!.Column).Should().Contain("folder").And.Contain("name");
        (await RefusedAsync(An with { ValidTo = "2025-12-31" })).Should().ContainSingle().Which.Place!.Column.Should().Be("valid_to");
        (await RefusedAsync(An with { Name = "a\",\"b", Address = "" })).Should().ContainSingle().Which.Place!.Column.Should().Be("email");
        _store.Audit.Should().BeEmpty();
    }

    [Fact]
    public async Task One_who_is_there_is_not_added_again_and_nobody_else_is_changed()
    {
        await Keeping.AddAsync(An, Token);

        (await RefusedAsync(An with { Address = "An@X.vn" })).Single().Message.Id.Should().Be("RecipientThere");
        var key = new RecipientKey("g", "an@x.vn", new DateOnly(2026, 1, 2));
        (await Keeping.Awaiting(keeping => keeping.EndAsync(key, Token)).Should().ThrowAsync<RequestRefusedException>())
            .Which.Problems.Single().Message.Id.Should().Be("NoSuchRecipient");
        (await Keeping.FindAsync(key, Token)).Should().BeNull();
        _store.Audit.Should().ContainSingle();
    }

    [Fact]
    public async Task Who_has_not_begun_yet_ends_on_the_first_day()
    {
        await Keeping.AddAsync(An with { ValidFrom = "2026-12-01" }, Token);
        await Keeping.EndAsync(new RecipientKey("g", "an@x.vn", new DateOnly(2026, 12, 1)), Token);

        (await _store.ReadAllAsync(Token)).Single().ValidTo.Should().Be(new DateOnly(2026, 12, 1));
    }

    [Fact]
    public async Task A_page_shows_a_hundred_of_what_is_looked_for()
    {
        await ImportAsync("group,name,email,valid_from,valid_to\n" + string.Concat(Enumerable.Range(0, 250).Select(
            number => string.Create(CultureInfo.InvariantCulture, $"g{number % 2},Người {number},n{number:000}@x.vn,2026-01-01,{(number < 10 ? "2026-02-01" : "")}\n"))));

        var last = await Keeping.ReadAsync(null, past: true, 99, Token);
        var found = await Keeping.ReadAsync(" N24", past: false, 1, Token);

        (last.Rows.Count, last.Count, last.Number, last.Pages).Should().Be((50, 250, 3, 3));
        found.Rows.Should().HaveCount(10);
        (await Keeping.ReadAsync("n00", past: false, 1, Token)).Rows.Should().BeEmpty();
        (await Keeping.ReadAsync("n00", past: true, 1, Token)).Rows.Should().HaveCount(10);
        (await Keeping.ReadAsync("g1", past: true, -5, Token)).Should().Match<RecipientPage>(page => page.Count == 125 && page.Number == 1);
    }

    [Fact]
    public async Task The_file_that_is_saved_imports_as_it_was_and_no_cell_of_it_is_a_formula()
    {
        var folder = OperatingSystem.IsWindows() ? @"\\server\reports" : "/srv/Báo cáo";
        await Keeping.AddAsync(An with { Name = "+84, \"An\"", ValidTo = "2026-12-31", Receives = "drafts" }, Token);
        await Keeping.AddAsync(An with { Name = "'=x", Address = "=1@x.vn" }, Token);
        await Keeping.AddAsync(An with { Name = "@An", Address = "-a@x.vn" }, Token);
        await Keeping.AddAsync(An with { Name = "Kho", Address = folder, Format = "docx+pdf" }, Token);
        var before = await _store.ReadAllAsync(Token);

        var file = await Keeping.ExportAsync(Token);
        var again = new FakeRecipientStore();
        var imported = await new RecipientImport(again, new Auditor(_clock, "test")).ImportAsync(file, Token);

        imported.Should().Be(new ImportResult.Imported(4, 0, 0));
        (await again.ReadAllAsync(Token)).Should().Equal(before);
        file.Name.Should().Be("recipients-2026-06-15.csv");
        var text = Encoding.UTF8.GetString(file.Content.Span);
        text.Should().StartWith("\uFEFFgroup,name,email,folder,format,receives,valid_from,valid_to\n").And.Contain("\"'+84, \"\"An\"\"\"").And.Contain("'=1@x.vn").And.Contain("''=x").And.Contain("'@An,'-a@x.vn");
    }

    private async Task<IReadOnlyList<Problem>> RefusedAsync(RecipientFields fields) =>
        (await Keeping.Awaiting(keeping => keeping.AddAsync(fields, Token)).Should().ThrowAsync<RequestRefusedException>()).Which.Problems;

    private async Task ImportAsync(string text) =>
        (await new RecipientImport(_store, new Auditor(_clock, "test")).ImportAsync(Files.Csv(text), Token)).Should().BeOfType<ImportResult.Imported>();

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 6, 15, 3, 0, 0, TimeSpan.Zero);
    }
}
