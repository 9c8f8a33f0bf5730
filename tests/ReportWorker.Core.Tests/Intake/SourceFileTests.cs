using ReportWorker.Core.Intake;
using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Tests.Intake;

public sealed class SourceFileTests
{
    [Fact]
    public async Task A_file_is_read_under_its_name_without_the_folder()
    {
        var file = await Files.SampleAsync("units.csv");

        file.Name.Should().Be("units.csv");
        file.Content.Length.Should().BePositive();
    }

    [Theory]
    [InlineData("no-such-folder/no-such-file.csv", nameof(Messages.PathNotFound), RefusalKind.WrongUsage)]
    [InlineData(".", nameof(Messages.PathIsFolder), RefusalKind.WrongUsage)]
    [InlineData("", nameof(Messages.PathNotFound), RefusalKind.WrongUsage)]
    [InlineData("a\0b", nameof(Messages.PathNotFound), RefusalKind.WrongUsage)]
    public async Task What_is_no_file_is_wrong_usage(string path, string id, RefusalKind kind)
    {
        var refused = await Refuse(path, 100);

        (refused.Kind, refused.Problems.Single().Message.Id).Should().Be((kind, id));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_read()
    {
        var refused = await Refuse(Path.Combine(Repository.Root, "ReportWorker.sln"), 10);

        (refused.Kind, refused.Problems.Single().Message.Id).Should().Be((RefusalKind.WorkFailed, nameof(Messages.FileTooLarge)));
    }

    private static async Task<RequestRefusedException> Refuse(string path, long limit) =>
        (await FluentActions.Awaiting(() => SourceFile.ReadAsync(path, limit, TestContext.Current.CancellationToken))
            .Should().ThrowAsync<RequestRefusedException>()).Which;
}
