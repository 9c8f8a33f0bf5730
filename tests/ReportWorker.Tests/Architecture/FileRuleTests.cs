namespace ReportWorker.Tests.Architecture;

public sealed class FileRuleTests
{
    private const int MostLines = 400;

    // Put together here so that this file does not trip over itself.
    private static readonly string[] Banned = ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception", "#reg" + "ion"];

    [Fact]
    public void No_file_is_longer_than_four_hundred_lines() =>
        Sources().Where(file => File.ReadLines(file).Count() > MostLines).Should().BeEmpty();

    [Fact]
    public void Most_files_are_short()
    {
        var lengths = RepositoryFolder.SourceFiles("src").Where(IsOurs).Select(file => File.ReadLines(file).Count()).Order().ToList();

        lengths[lengths.Count * 9 / 10].Should().BeLessThan(200);
        lengths[lengths.Count / 2].Should().BeLessThan(60);
    }

    [Fact]
    public void Nothing_is_left_for_later() =>
        Sources()
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (file, index, line)))
            .Where(place => Array.Exists(Banned, word => place.line.Contains(word, StringComparison.Ordinal)))
            .Should().BeEmpty();

    private static IEnumerable<string> Sources() =>
        RepositoryFolder.SourceFiles("src").Concat(RepositoryFolder.SourceFiles("tests")).Concat(RepositoryFolder.SourceFiles("bench")).Where(IsOurs);

    // Migrations and compiled models are written by a tool.
    private static bool IsOurs(string file) => !file.Contains("Migrations", StringComparison.Ordinal) && !file.Contains("Compiled", StringComparison.Ordinal);
}
