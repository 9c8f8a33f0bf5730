using System.Globalization;
using System.Xml.Linq;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;
using ReportWorker.Docx;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Testing;

namespace ReportWorker.Tests.Acceptance;

/// <summary>An office with one draft of the six-month review, which clerks edit and hand back.</summary>
internal sealed class EditedOffice : IAsyncDisposable
{
    private EditedOffice(Office office, MadeEdition draft) => (Office, Draft) = (office, draft);

    public Office Office { get; }

    public MadeEdition Draft { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<EditedOffice> OpenAsync(Action<Settings>? change = null)
    {
        var office = await Office.OpenAsync("2020-07-05T08:00:00", change);
        await office.ImportSamplesAsync();
        var draft = (await office.RunAsync()).Editions[0];
        office.Clock.Advance(TimeSpan.FromHours(2));
        return new EditedOffice(office, draft);
    }

    /// <summary>The draft with changes in its main part, as an editor makes them.</summary>
    public byte[] Edit(params Action<XDocument>[] changes)
    {
        var main = WordFile.Read(Draft.Document);
        foreach (var change in changes)
        {
            change(main);
        }

        return WordFile.With(Draft.Document, main);
    }

    /// <summary>Other words in the first text that has them.</summary>
    public static Action<XDocument> Replace(string was, string now) => main =>
    {
        var text = main.Descendants(WordFile.Word + "t").First(text => text.Value.Contains(was, StringComparison.Ordinal));
        text.Value = text.Value.Replace(was, now, StringComparison.Ordinal);
    };

    /// <summary>Another paragraph behind the one that has some words.</summary>
    public static Action<XDocument> AddBehind(string words, string text) => main => Paragraph(main, words).AddAfterSelf(
        new XElement(WordFile.Word + "p", new XElement(WordFile.Word + "r", new XElement(WordFile.Word + "t", text))));

    /// <summary>Without one paragraph of those that have a style.</summary>
    public static Action<XDocument> DeleteStyled(string style) => main => Styled(main, style).Last().Remove();

    /// <summary>The paragraphs that have a style.</summary>
    public static IEnumerable<XElement> Styled(XDocument main, string style) => main.Descendants(WordFile.Word + "p")
        .Where(paragraph => (string?)paragraph.Element(WordFile.Word + "pPr")?.Element(WordFile.Word + "pStyle")?.Attribute(WordFile.Word + "val") == style);

    public static Action<XDocument> Delete(string words) => main => Paragraph(main, words).Remove();

    public Task<AdoptedDraft> AdoptAsync(byte[] file, string? reason = null, Edition? of = null, bool send = false) =>
        Office.Get<AdoptDraft>().RunAsync(file, of ?? Draft.Edition, reason, send, Token);

    /// <summary>The ids of what is said when a file is not taken back, and its exit code.</summary>
    public async Task<(int Code, IReadOnlyList<string> Ids)> RefusedAsync(byte[] file, Edition? of = null, string? reason = null)
    {
        var refused = (await FluentActions.Awaiting(() => AdoptAsync(file, reason, of)).Should().ThrowAsync<RequestRefusedException>()).Which;
        foreach (var language in new[] { "en", "vi" })
        {
            refused.Problems.Select(problem => problem.ToString(CultureInfo.GetCultureInfo(language))).Should().NotContain("");
        }

        (await Office.EditionsAsync(Draft.Edition.Key.Due)).Should().NotContain(edition => edition.IsAdopted && edition.CreatedAt == Office.Clock.GetUtcNow());
        return ((int)refused.Kind, [.. refused.Problems.Select(problem => problem.Message.Id)]);
    }

    public Task<MadeEdition> ReleaseAsync(Edition draft, string? waiver = null) =>
        Office.Get<Release>().RunAsync(draft, new ReleaseOrder { Mark = new DocumentMark(7, new DateOnly(2020, 7, 7), "Nguyễn Văn A"), Waiver = waiver }, Token);

    public async Task<AuditEvent> AuditAsync(Edition edition) =>
        (await Office.Get<IAuditStore>().ReadAsync(edition.Key.ToString(), 1, Token)).Single();

    /// <summary>The file as LibreOffice saves it.</summary>
    public async Task<byte[]> SaveWithLibreOfficeAsync(byte[] file)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Office.Folder, "saved")).FullName;
        var path = Path.Combine(Office.Folder, "edited.docx");
        await File.WriteAllBytesAsync(path, file, Token);
        await OtherProgram.RunAsync("soffice", $"-env:UserInstallation=file://{Office.Folder}/profile", "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, path);
        return await File.ReadAllBytesAsync(Path.Combine(folder, "edited.docx"), Token);
    }

    public static IReadOnlyList<string> TextOf(ReadOnlyMemory<byte> document) => [.. DocxText.Extract(document).Select(paragraph => paragraph.Text)];

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    private static XElement Paragraph(XDocument main, string words) =>
        main.Descendants(WordFile.Word + "t").First(text => text.Value.Contains(words, StringComparison.Ordinal)).Ancestors(WordFile.Word + "p").First();
}
