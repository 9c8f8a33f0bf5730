
namespace ReportWorker.Tests.CommandLine;

/// <summary>What people see of the forms that go out to units.</summary>
public sealed class FormTests : IDisposable
{
    private const string Form = "to-chuc-co-so-6-thang";

    private readonly Desk _desk = new();

    [Fact]
    public async Task Forms_are_written_once_and_never_over_what_is_there()
    {
        await ImportAsync("mot@example.vn");

        var written = (await _desk.RunAsync("form", "write", Form, "--period", "2020-H1", "--each-unit", "--out", _desk.Of("bieu"), "--json")).ShouldEndWith(0).Json;
        written.GetArrayLength().Should().Be(2);
        written[0].GetProperty("file").GetString().Should().Be(_desk.Of("bieu", "mot-to-chuc-co-so-6-thang-2020-H1.xlsx"));
        (await _desk.RunAsync("form", "write", Form, "--period", "2020-H1", "--unit", "mot", "--out", _desk.Of("bieu"))).ShouldEndWith(0);
        Directory.GetFiles(_desk.Of("bieu")).Should().HaveCount(2, "the same form is not written twice");

        await File.AppendAllTextAsync(_desk.Of("bieu", "mot-to-chuc-co-so-6-thang-2020-H1.xlsx"), "điền rồi", TestContext.Current.CancellationToken);
        var second = (await _desk.RunAsync("form", "write", Form, "--period", "2020-H1", "--unit", "mot", "--out", _desk.Of("bieu"))).ShouldEndWith(0);
        second.Out.Should().Contain("2020-H1 (2).xlsx");
        (await File.ReadAllTextAsync(_desk.Of("bieu", "mot-to-chuc-co-so-6-thang-2020-H1.xlsx"), TestContext.Current.CancellationToken)).Should().EndWith("điền rồi");
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_and_nothing_is_written()
    {
        await ImportAsync("");
        (string Says, int Code, string[] Args)[] wrong =
        [
            ("There is no form \"to-chuc\"", 2, ["to-chuc", "--period", "2020-H1", "--each-unit"]),
            ("2020-Q1", 2, [Form, "--period", "2020-Q1", "--each-unit"]),
            ("«mott»", 2, [Form, "--period", "2020-H1", "--unit", "mott"]),
            ("«quan»", 2, [Form, "--period", "2020-H1", "--unit", "quan"]),
            ("--each-unit", 2, [Form, "--period", "2020-H1"]),
            ("--each-unit", 2, [Form, "--period", "2020-H1", "--unit", "mot", "--each-unit"]),
            ("No unit", 3, [Form, "--period", "2010-H1", "--each-unit"]),
        ];
        foreach (var (says, code, args) in wrong)
        {
            (await _desk.RunAsync(["form", "write", .. args, "--out", _desk.Of("bieu")])).ShouldEndWith(code).Error.Should().Contain(says);
        }

        Directory.Exists(_desk.Of("bieu")).Should().BeFalse();
    }

    [Fact]
    public async Task A_form_goes_to_a_unit_once_with_its_file_unless_it_is_asked_for_again()
    {
        await ImportAsync("mot@example.vn");
        string[] send = ["form", "send", Form, "--period", "2020-H1", "--each-unit"];

        (await _desk.RunAsync([.. send, "--dry-run"])).ShouldEndWith(0).Error.Should().Contain("would be sent: 1").And.Contain("without an address: 1");
        (await _desk.RunAsync("delivery", "list", "--json")).ShouldEndWith(0).Json.GetArrayLength().Should().Be(0);

        (await _desk.RunAsync(send)).ShouldEndWith(0).Error.Should().Contain("queued: 1");
        (await _desk.RunAsync(send)).ShouldEndWith(0).Error.Should().Contain("queued: 0").And.Contain("not again: 1");
        (await _desk.RunAsync([.. send, "--again"])).ShouldEndWith(0).Error.Should().Contain("queued: 1");

        var mails = Directory.GetFiles(_desk.Folder, "*.eml", SearchOption.AllDirectories);
        mails.Should().HaveCount(2);
        var texts = mails.Select(File.ReadAllText).ToList();
        texts.Should().AllSatisfy(text => text.Should().Contain("mot@example.vn").And.Contain("mot-to-chuc-co-so-6-thang-2020-H1.xlsx").And.Contain("spreadsheetml.sheet"));
        var list = (await _desk.RunAsync("delivery", "list", "--json")).ShouldEndWith(0).Json;
        list.EnumerateArray().Select(row => row.GetProperty("subject").GetString()).Should().BeEquivalentTo(
            "Biểu 6 tháng của tổ chức cơ sở đảng, kỳ 6 tháng đầu năm 2020 - Đảng bộ Một",
            "Gửi lại: Biểu 6 tháng của tổ chức cơ sở đảng, kỳ 6 tháng đầu năm 2020 - Đảng bộ Một");
    }

    [Fact]
    public async Task An_office_with_texts_of_its_own_may_lack_the_forms_message()
    {
        _desk.BringTemplates();
        File.Delete(_desk.Of("templates", "notices", "form.yaml"));
        await ImportAsync("mot@example.vn");

        (await _desk.RunAsync("form", "send", Form, "--period", "2020-H1", "--unit", "mot")).ShouldEndWith(0).Error.Should().Contain("queued: 1");

        await File.WriteAllTextAsync(_desk.Of("templates", "notices", "form.yaml"), "subject: '{{ uni.name }}'\ntext: form.txt\nhtml: form.html\n", TestContext.Current.CancellationToken);
        var wrong = await _desk.RunAsync("form", "send", Form, "--period", "2020-H1", "--unit", "mot", "--again");
        wrong.ShouldEndWith(1).Error.Should().Contain("notices/form.yaml").And.Contain("unit");
    }

    public void Dispose() => _desk.Dispose();

    private async Task ImportAsync(string email)
    {
        var units = _desk.Write("units.csv", $"""
            code,name,kind,level,parent,order,valid_from,valid_to,succeeded_by,email
            quan,Quận ủy,quan_uy,district,,1,2015-01-01,,,
            mot,Đảng bộ Một,phuong,base,quan,1,2015-01-01,,,{email}
            hai,Đảng bộ Hai,phuong,base,quan,2,2015-01-01,,,
            """);
        (await _desk.RunAsync("units", "import", units)).ShouldEndWith(0);
    }
}
