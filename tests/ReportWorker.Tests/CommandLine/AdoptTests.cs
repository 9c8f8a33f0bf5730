using ReportWorker.Tests.Acceptance;

namespace ReportWorker.Tests.CommandLine;

/// <summary>A clerk edits a draft in Word and hands it back.</summary>
public sealed class AdoptTests(FilledDesk samples) : IClassFixture<FilledDesk>
{
    [Theory]
    [InlineData("en", "\"1.459\" changed to \"1.460\"")]
    [InlineData("vi", "\"1.459\" sửa thành \"1.460\"")]
    public async Task A_changed_figure_stops_until_there_is_a_reason_and_all_changes_are_listed(string language, string change)
    {
        using var desk = samples.New(language);
        (await desk.RunAsync("run", "six-month-review", "--period", "2020-H1", "--out", "papers")).ShouldEndWith(0);
        var draft = await File.ReadAllBytesAsync(Directory.GetFiles(desk.Of("papers")).Single(), TestContext.Current.CancellationToken);
        var main = WordFile.Read(draft);
        EditedOffice.Replace("1.459", "1.460")(main);
        await File.WriteAllBytesAsync(desk.Of("sua.docx"), WordFile.With(draft, main), TestContext.Current.CancellationToken);

        (await desk.RunAsync("edition", "adopt", "sua.docx", "--of", "1")).ShouldEndWith(3).Error.Should().Contain(change).And.Contain("--reason");
        (await desk.RunAsync("edition", "adopt", "gone.docx", "--of", "1")).ShouldEndWith(2);
        (await desk.RunAsync("edition", "adopt", "sua.docx", "--of", "1", "--reason", " ")).ShouldEndWith(2);
        (await desk.RunAsync("edition", "adopt", "sua.docx", "--of", "1", "--reason", "theo biên bản", "--out", "papers")).ShouldEndWith(0)
            .Error.Should().Contain(change).And.Contain("theo biên bản");

        Directory.GetFiles(desk.Of("papers"), "*dự thảo 2*").Should().ContainSingle();
        (await desk.RunAsync("edition", "adopt", "sua.docx", "--of", "1", "--reason", "nữa")).ShouldEndWith(3);
        (await desk.RunAsync("release", "2", "--number", "5")).ShouldEndWith(3).Error.Should().Contain("theo biên bản");
    }
}
