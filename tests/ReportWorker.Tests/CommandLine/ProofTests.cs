namespace ReportWorker.Tests.CommandLine;

/// <summary>Where does a number come from, and is a file ours: as people ask it.</summary>
public sealed class ProofTests(FilledDesk samples) : IClassFixture<FilledDesk>
{
    private const string Edition = "six-month-review/2020-H1/long-bien/1";

    [Theory]
    [InlineData("en", "received", "369 đồng chí; 50 of 50 answered", "base-organisations.csv, cell H2")]
    [InlineData("vi", "nhận lúc", "369 đồng chí; 50/50 đơn vị đã gửi", "base-organisations.csv, ô H2")]
    public async Task A_figure_is_traced_and_its_file_verified(string language, string received, string answered, string cell)
    {
        using var desk = samples.New(language);
        (await desk.RunAsync("run", "six-month-review", "--period", "2020-H1", "--out", "papers")).ShouldEndWith(0);

        (await desk.RunAsync("trace", Edition, "dh_chi_bo_cap_uy_vien_lan_dau_ty_le")).ShouldEndWith(0).Out
            .Should().Contain("25,3%").And.Contain(received).And.Contain(answered).And.Contain(cell);
        (await desk.RunAsync("verify", Directory.GetFiles(desk.Of("papers")).Single())).ShouldEndWith(0).Out.Should().Contain(Edition);
    }

    [Fact]
    public async Task Programs_get_the_same_as_a_tree()
    {
        using var desk = samples.New();
        (await desk.RunAsync("run", "six-month-review", "--period", "2020-H1", "--out", "papers")).ShouldEndWith(0);

        (await desk.RunAsync("trace", Edition, "dv_ket_nap", "--unit", "phuong-bo-de", "--json")).ShouldEndWith(0).Json
            .GetProperty("figure").GetProperty("values")[0].GetProperty("source").GetString().Should().Be("base-organisations.csv");
        (await desk.RunAsync("verify", Directory.GetFiles(desk.Of("papers")).Single(), "--json")).ShouldEndWith(0).Json
            .GetProperty("state").GetString().Should().Be("unaltered");
        (await desk.RunAsync("edition", "changes", Edition, "--json")).ShouldEndWith(0).Json.GetArrayLength().Should().Be(0);
        (await desk.RunAsync("trace", Edition, "nx_dan_van")).ShouldEndWith(0).Out.Should().Contain("ban-dan-van").And.Contain("office.csv");
        (await desk.RunAsync("trace", Edition, "dv_ket_nop")).ShouldEndWith(2).Error.Should().Contain("'dv_ket_nap'");
    }

    [Theory]
    [InlineData("en", "Altered", "a figure was changed", "revision 2")]
    [InlineData("vi", "Đã bị sửa", "số liệu bị sửa", "bản 2")]
    public async Task An_altered_file_and_new_figures_are_told_apart(string language, string altered, string figure, string revision)
    {
        using var desk = samples.New(language);
        (await desk.RunAsync("run", "six-month-review", "--period", "2020-H1", "--out", "papers")).ShouldEndWith(0);
        var file = Directory.GetFiles(desk.Of("papers")).Single();
        var main = Acceptance.WordFile.Read(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        main.Descendants(Acceptance.WordFile.Word + "t").First(text => text.Value.Contains("1.459", StringComparison.Ordinal)).Value = "1.460";
        await File.WriteAllBytesAsync(
            desk.Of("sua.docx"), Acceptance.WordFile.With(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), main), TestContext.Current.CancellationToken);
        var lines = await File.ReadAllLinesAsync(FilledDesk.Data[0], TestContext.Current.CancellationToken);
        desk.Write("moi.csv", $"{lines[0]}\n{lines[1].Replace(",29,29,84,", ",29,29,85,", StringComparison.Ordinal)}\n");
        (await desk.RunAsync("data", "import", "moi.csv")).ShouldEndWith(0);

        (await desk.RunAsync("verify", "sua.docx")).ShouldEndWith(1).Out.Should().Contain(altered).And.Contain(figure).And.Contain("1.460");
        (await desk.RunAsync("verify", file)).ShouldEndWith(0).Out.Should().Contain("moi.csv").And.Contain(revision);
    }

    [Fact]
    public async Task What_is_not_there_is_wrong_usage_and_what_is_not_ours_is_a_failure()
    {
        using var desk = samples.New();

        (await desk.RunAsync("verify", "gone.docx")).ShouldEndWith(2);
        (await desk.RunAsync("verify", desk.Folder)).ShouldEndWith(2);
        (await desk.RunAsync("verify", desk.Write("text.docx", "no zip"))).ShouldEndWith(1).Out.Should().Contain("Not ours");
        (await desk.RunAsync("trace", "six-month-review/2020-H1/long-bien/7", "dv_ket_nap")).ShouldEndWith(2);
    }
}
