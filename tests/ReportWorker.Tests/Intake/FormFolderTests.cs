using Microsoft.Extensions.DependencyInjection;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Tests.Intake;

/// <summary>Forms that people leave in a folder: the program's real parts on a folder of the test's own.</summary>
public sealed class FormFolderTests : IAsyncLifetime
{
    private const long MostBytes = 200_000;

    private static readonly TimeSpan Settles = TimeSpan.FromSeconds(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("reportworker-drop-").FullName;
    private Office _office = null!; // opened before each test
    private FormFolder _watched = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _office = await Office.OpenAsync("2020-06-10T08:00:00");
        await _office.ImportUnitsAsync();
        _watched = Watch();
    }

    public async ValueTask DisposeAsync()
    {
        await _office.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_form_is_taken_once_it_has_settled_and_moved_away()
    {
        Put("bieu.xlsx", await FormAsync(5));
        (await LookAsync()).Should().Be(0, "somebody may still be writing it");
        (await LookAsync(Settles)).Should().Be(1);

        var head = (await SubmissionsAsync()).Should().ContainSingle().Subject;
        (head.Unit.Value, head.Way, head.Sender, head.State).Should().Be(("phuong-bo-de", SubmissionWay.Folder, (string?)null, SubmissionState.Taken));
        Files().Should().Equal("da-nhan/bieu.xlsx");
        (await AnswersAsync()).Should().ContainSingle().Which.Recipient.Should().Be("phuong-bo-de@long-bien.example");
    }

    [Fact]
    public async Task A_file_that_grows_is_not_read_before_it_stays_as_it_is()
    {
        var file = await FormAsync(5);
        foreach (var part in (int[])[0, 100, file.Length / 2, file.Length])
        {
            Put("bieu.xlsx", file[..part]);
            (await LookAsync(Settles - TimeSpan.FromSeconds(1))).Should().Be(0);
        }

        (await LookAsync(TimeSpan.FromSeconds(5))).Should().Be(0, "it was whole for five seconds");
        (await LookAsync(TimeSpan.FromSeconds(5))).Should().Be(1);
        (await SubmissionsAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_pdf_of_the_same_name_goes_along_and_is_waited_for()
    {
        Put("Biểu Bồ Đề.xlsx", await FormAsync(5));
        await LookAsync();
        Put("biểu bồ đề.PDF", "%PDF-1.7 signed"u8.ToArray());
        (await LookAsync(Settles)).Should().Be(0, "the scan is still being written");
        (await LookAsync(Settles)).Should().Be(1);

        var content = (await _office.Get<ISubmissionDesk>().FindAsync((await SubmissionsAsync())[0].Id, Token))!;
        content.Files.Should().ContainSingle(file => file.Kind == SubmissionFileKind.Scan && file.Name == "biểu bồ đề.PDF");
        Files().Should().Equal("da-nhan/Biểu Bồ Đề.xlsx", "da-nhan/biểu bồ đề.PDF");
    }

    [Fact]
    public async Task Scans_that_differ_in_case_and_one_without_a_form_stop_nothing()
    {
        Put("bieu.xlsx", await FormAsync(5));
        foreach (var name in (string[])["bieu.pdf", "BIEU.pdf", "khac.pdf"])
        {
            Put(name, "%PDF-1.7"u8.ToArray());
        }

        await SettleAsync();

        (await SubmissionsAsync()).Should().ContainSingle();
        Files().Should().Contain("khac.pdf", "it waits for its form");
    }

    [Theory]
    [InlineData("~$bieu.xlsx")]
    [InlineData(".~lock.bieu.xlsx#")]
    [InlineData("bieu.xlsx.part")]
    [InlineData("bieu.TMP")]
    [InlineData("Thumbs.db")]
    public async Task Names_of_what_is_not_finished_are_passed_over(string name)
    {
        Put(name, await FormAsync(5));
        await SettleAsync();

        (await SubmissionsAsync()).Should().BeEmpty();
        Files().Should().Equal(name);
    }

    [Fact]
    public async Task The_same_file_twice_is_one_submission_and_names_that_are_there_are_kept()
    {
        var file = await FormAsync(5);
        Put("bieu.xlsx", file);
        Put("copy of bieu.xlsx", file);
        await SettleAsync();
        Put("bieu.xlsx", file);
        await SettleAsync();

        (await SubmissionsAsync()).Should().ContainSingle();
        (await AnswersAsync()).Should().ContainSingle();
        Files().Should().Equal("da-nhan/bieu (2).xlsx", "da-nhan/bieu.xlsx", "da-nhan/copy of bieu.xlsx");
    }

    [Fact]
    public async Task A_form_with_faults_lies_in_a_folder_with_what_is_wrong_and_a_marked_copy_that_is_taken_when_it_is_put_right()
    {
        var form = (await FilledForm.MakeAsync(_office)).Number("dv_ket_nap", 5).Text("dv_chinh_thuc", "khoảng 10");
        Put("bieu.xlsx", form.Save());
        await SettleAsync();

        (await SubmissionsAsync()).Should().BeEmpty();
        Files().Should().Equal("tra-lai/bieu.danh-dau.xlsx", "tra-lai/bieu.ket-qua.txt", "tra-lai/bieu.xlsx");
        (await File.ReadAllTextAsync(Of("tra-lai/bieu.ket-qua.txt"), Token)).Should()
            .Contain("Tệp 'bieu.xlsx' chưa được nhận").And.Contain($"- {form.CellOf("dv_chinh_thuc")}: ").And.Contain("khoảng 10").And.Contain("'bieu.danh-dau.xlsx'");

        var copy = FilledForm.Of(await File.ReadAllBytesAsync(Of("tra-lai/bieu.danh-dau.xlsx"), Token));
        Put("bieu.xlsx", copy.Number("dv_chinh_thuc", 10).Save());
        await SettleAsync();
        (await SubmissionsAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_broken_rule_marks_its_cells_in_the_copy()
    {
        Put("bieu.xlsx", (await FilledForm.MakeAsync(_office)).Number("dh_chi_bo_cap_uy_vien", 84).Number("dh_chi_bo_cap_uy_vien_tai_cu", 60).Number("dh_chi_bo_cap_uy_vien_lan_dau", 19).Save());
        await SettleAsync();

        Files().Should().Contain("tra-lai/bieu.danh-dau.xlsx");
        (await File.ReadAllTextAsync(Of("tra-lai/bieu.ket-qua.txt"), Token)).Should().Contain("84").And.Contain("phải bằng");
    }

    [Fact]
    public async Task What_is_no_form_lies_where_a_person_looks_with_the_reason()
    {
        Put("ghi-chep.xlsx", "%!PS nonsense \0\u0001"u8.ToArray());
        Put("lon.xlsx", new byte[MostBytes + 1]);
        await SettleAsync();

        Files().Should().Equal("can-xem/ghi-chep.ket-qua.txt", "can-xem/ghi-chep.xlsx", "can-xem/lon.ket-qua.txt", "can-xem/lon.xlsx");
        (await File.ReadAllTextAsync(Of("can-xem/lon.ket-qua.txt"), Token)).Should().Contain("quá lớn");
        (await File.ReadAllTextAsync(Of("can-xem/ghi-chep.ket-qua.txt"), Token)).Should().Contain("không xác định được");
        (await AnswersAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true, "da-nhan/bieu.xlsx")]
    [InlineData(false, "tra-lai/bieu.danh-dau.xlsx", "tra-lai/bieu.ket-qua.txt", "tra-lai/bieu.xlsx")]
    public async Task What_was_stored_before_a_crash_and_not_moved_is_only_moved(bool right, params string[] there)
    {
        var form = await FilledForm.MakeAsync(_office);
        var file = (right ? form.Number("dv_ket_nap", 5) : form.Text("dv_ket_nap", "năm")).Save();
        Put("bieu.xlsx", file);
        await SettleAsync();

        // As it was before it was moved, seen by a process that starts anew.
        Directory.Delete(Of(there[0].Split('/')[0]), recursive: true);
        Put("bieu.xlsx", file);
        _watched = Watch();
        await SettleAsync();

        (await SubmissionsAsync()).Should().HaveCount(right ? 1 : 0);
        (await AnswersAsync()).Should().ContainSingle();
        Files().Should().Equal(there);
    }

    [Fact]
    public async Task Two_processes_take_each_form_once()
    {
        for (var number = 1; number <= 12; number++)
        {
            Put($"bieu-{number}.xlsx", await FormAsync(number));
        }

        FormFolder[] both = [_watched, Watch()];
        foreach (var _ in Enumerable.Range(0, 3))
        {
            _office.Clock.Advance(Settles);
            await Task.WhenAll(both.Select(one => Task.Run(() => one.RunAsync(Token), Token)));
        }

        (await SubmissionsAsync()).Should().HaveCount(12);
        (await AnswersAsync()).Should().HaveCount(12);
        Files().Should().HaveCount(12).And.OnlyContain(file => file.StartsWith("da-nhan/"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_waits_and_the_others_are_taken()
    {
        Put("a.xlsx", await FormAsync(1));
        Put("b.xlsx", await FormAsync(2));
        using (new FileStream(Of("a.xlsx"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            await SettleAsync();
            Files().Should().Equal("a.xlsx", "da-nhan/b.xlsx");
        }

        await SettleAsync();
        Files().Should().Equal("da-nhan/a.xlsx", "da-nhan/b.xlsx");
    }

    [Fact]
    public async Task A_file_that_vanishes_and_a_folder_that_is_gone_are_waited_for()
    {
        Put("bieu.xlsx", await FormAsync(5));
        await LookAsync();
        File.Delete(Of("bieu.xlsx"));
        (await LookAsync(Settles)).Should().Be(0);

        Directory.Move(_folder, _folder + "-away");
        (await LookAsync(Settles)).Should().Be(0);

        Directory.Move(_folder + "-away", _folder);
        Put("bieu.xlsx", await FormAsync(5));
        await SettleAsync();
        (await SubmissionsAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_folder_is_tried_as_it_is_used_and_nothing_stays()
    {
        Put("bieu.xlsx", await FormAsync(5));
        _watched.Probe().Should().BeNull();
        await SettleAsync();
        _watched.Probe().Should().BeNull("its folders are there now");
        Files().Should().Equal("da-nhan/bieu.xlsx");
        Directory.EnumerateDirectories(_folder).Should().ContainSingle();

        await File.WriteAllTextAsync(Of("tra-lai"), "a file where a folder has to be", Token);
        _watched.Probe().Should().NotBeNull();
        Files().Should().Equal("da-nhan/bieu.xlsx", "tra-lai");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told()
    {
        var gone = ActivatorUtilities.CreateInstance<FormFolder>(_office.Services, new FormFolderPlace(Of("gone"), Settles, MostBytes));
        gone.Probe().Should().Contain("gone");
    }

    private FormFolder Watch() => ActivatorUtilities.CreateInstance<FormFolder>(_office.Services, new FormFolderPlace(_folder, Settles, MostBytes));

    private async Task<byte[]> FormAsync(int number) => (await FilledForm.MakeAsync(_office)).Number("dv_ket_nap", number).Save();

    private void Put(string name, byte[] content) => File.WriteAllBytes(Of(name), content);

    private string Of(string name) => Path.Combine(_folder, name);

    private async Task<int> LookAsync(TimeSpan after = default)
    {
        _office.Clock.Advance(after);
        return await _watched.RunAsync(Token);
    }

    private async Task SettleAsync()
    {
        await LookAsync();
        await LookAsync(Settles);
    }

    private IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private async Task<IReadOnlyList<SubmissionHead>> SubmissionsAsync() =>
        await _office.Get<ISubmissionDesk>().ListAsync(new SubmissionFilter(), Token);

    private async Task<IReadOnlyList<Delivery>> AnswersAsync() =>
        [.. (await _office.Get<Deliveries>().ListAsync(new DeliveryQuery(), Token)).Where(delivery => delivery.Purpose == MessagePurpose.Answer)];
}
