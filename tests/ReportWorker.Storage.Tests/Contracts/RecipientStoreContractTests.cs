using ReportWorker.Core.Mailing;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class RecipientStoreContractTests(TestServer server) : ContractTests(server)
{
    private static readonly DateOnly First = new(2020, 1, 1);

    private IRecipientStore Recipients => Storage.Get<IRecipientStore>();

    [Fact]
    public async Task What_was_saved_is_read_back_by_group_and_address()
    {
        Recipient[] saved =
        [
            Recipient("leaders", "B@example.vn") with { Receives = RecipientPart.Drafts },
            Recipient("clerks", "z@example.vn"),
            Recipient("leaders", @"\\may-chu\Báo cáo") with { Format = DocumentFormat.DocxAndPdf },
        ];
        await Recipients.SaveAsync(saved, Audit(), Cancel);
        (await Recipients.ReadAllAsync(Cancel)).Should().Equal(saved[1], saved[2], saved[0]);
    }

    [Fact]
    public async Task An_address_in_another_case_is_the_same_recipient_and_another_first_day_is_not()
    {
        await Recipients.SaveAsync([Recipient("leaders", "An@example.vn")], Audit(), Cancel);
        var later = Recipient("leaders", "an@EXAMPLE.vn") with { Name = "Tên mới", ValidTo = new DateOnly(2020, 12, 31) };
        var next = later with { ValidFrom = new DateOnly(2021, 1, 1), ValidTo = null };
        await Recipients.SaveAsync([later, next], Audit(), Cancel);
        (await Recipients.ReadAllAsync(Cancel)).Should().Equal(later, next);
    }

    private static Recipient Recipient(string group, string email) => new(group, "Nguyễn Văn A", email, DocumentFormat.Docx, First, null);
}
