using System.Globalization;
using System.IO.Compression;
using System.Text;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Tests.Mailing;

public sealed class SizedBodiesTests
{
    private const int Room = 4096;

    private static readonly MailAttachment Document = new("Báo cáo.docx", "docx", Noise(30_000));
    private static readonly MailAttachment Annex = new("Phụ lục.pdf", "pdf", Noise(40_000));

    private readonly List<MailContent> _made = [];

    [Fact]
    public void What_fits_is_one_message_as_it_is()
    {
        Make(200_000, Document, Annex);

        Kept().Should().ContainSingle().Which.Attachments.Should().Equal(Document, Annex);
        Kept()[0].Text.Should().Be("Thư");
    }

    [Fact]
    public void Without_a_limit_everything_fits()
    {
        Make(0, Document, new MailAttachment("Lớn.pdf", "pdf", Noise(3_000_000)));

        Kept().Should().ContainSingle().Which.Attachments.Should().HaveCount(2);
    }

    [Fact]
    public void Files_that_a_zip_makes_small_enough_go_in_one()
    {
        var soft = new MailAttachment("Phụ lục.txt", "text", Encoding.UTF8.GetBytes(new string('a', 90_000)));

        Make(80_000, Document, soft);

        var message = Kept().Should().ContainSingle().Subject;
        var zip = message.Attachments.Should().ContainSingle().Subject;
        zip.FileName.Should().Be("Báo cáo.zip");
        using var archive = new ZipArchive(new MemoryStream(zip.Content.ToArray()));
        archive.Entries.Select(entry => entry.FullName).Should().Equal("Báo cáo.docx", "Phụ lục.txt");
        message.Text.Should().Contain("2 tệp được nén");
        ZippedFiles.Of(Document, soft).Content.ToArray().Should().Equal(zip.Content.ToArray(), "the same files make the same bytes");
    }

    [Fact]
    public void Files_that_are_too_large_together_go_in_messages_of_their_own_the_document_first()
    {
        Make(70_000, Document, Annex);

        Kept().Select(message => message.Attachments.Single()).Should().Equal(Document, Annex);
        Kept()[0].Text.Should().Contain("thư 1/2");
        Kept()[1].Text.Should().Contain("thư 2/2");
        Kept()[1].Html.Should().Contain("2/2").And.EndWith("</body></html>");
    }

    [Fact]
    public void A_file_that_is_too_large_by_itself_is_named_with_its_size_and_where_it_lies()
    {
        Make(70_000, Document, new MailAttachment("Ảnh & phụ lục.pdf", "pdf", Noise(2_340_000)));

        var message = Kept().Should().ContainSingle().Subject;
        message.Attachments.Should().Equal(Document);
        message.Text.Should().Contain("- Ảnh & phụ lục.pdf (dung lượng 2,3 MB)").And.Contain(@"\\may-chu\bao-cao");
        message.Html.Should().Contain("&amp; ph");
    }

    [Fact]
    public void Where_no_file_fits_there_is_a_notice_and_never_an_empty_message()
    {
        Make(70_000, where: null, new MailAttachment("Báo cáo.docx", "docx", Noise(5_000_000)));

        var message = Kept().Should().ContainSingle().Subject;
        message.Attachments.Should().BeEmpty();
        message.Text.Should().Contain("Báo cáo.docx (dung lượng 5,0 MB)").And.Contain("trả lời thư này").And.StartWith("Thư");
    }

    [Fact]
    public void The_least_of_what_is_configured_and_what_the_server_says_holds()
    {
        var limit = new MessageLimit(10_000_000);
        limit.Learn(5_000_000);
        limit.Bytes.Should().Be(5_000_000);
        limit.Learn(50_000_000);
        limit.Bytes.Should().Be(10_000_000);
        limit.Learn(0);
        limit.Bytes.Should().Be(10_000_000, "the server says nothing");
        var none = new MessageLimit(0);
        none.Bytes.Should().Be(0);
        none.Learn(7);
        none.Bytes.Should().Be(7);
    }

    private static byte[] Noise(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        return bytes;
    }

    private IReadOnlyList<Blob> _bodies = [];

    // Those of the attempts that were kept.
    private List<MailContent> Kept() => _bodies.Select(body => _made.Last(content => Of(content).Hash == body.Hash)).ToList();

    private void Make(long most, params MailAttachment[] files) => Make(most, @"\\may-chu\bao-cao", files);

    private void Make(long most, string? where, params MailAttachment[] files) =>
        _bodies = new SizedBodies(new Composer(_made), new MessageLimit(most == 0 ? 0 : most + Room), CultureInfo.GetCultureInfo("vi"))
            .Make(new MailContent("Thư", "<html><body>Thư</body></html>", []), files, where);

    private static Blob Of(MailContent content) => Blob.Of(
        (byte[])[.. Encoding.UTF8.GetBytes(content.Text + content.Html), .. content.Attachments.SelectMany(file => file.Content.ToArray())]);

    private sealed class Composer(List<MailContent> made) : IMessageComposer
    {
        public Blob ComposeBody(MailContent content)
        {
            made.Add(content);
            return Of(content);
        }

        public ReadOnlyMemory<byte> ComposeHeader(MailEnvelope envelope) => ReadOnlyMemory<byte>.Empty;
    }
}
