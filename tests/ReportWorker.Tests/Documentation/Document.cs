namespace ReportWorker.Tests.Documentation;

/// <summary>A document that is made from the code. Set REPORTWORKER_TEST_WRITE_DOCS=1 to write it anew.</summary>
internal static class Document
{
    public static void ShouldBe(string path, string text)
    {
        if (Environment.GetEnvironmentVariable("REPORTWORKER_TEST_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(text, "{0} is made from the code; run the tests with REPORTWORKER_TEST_WRITE_DOCS=1", path);
    }
}
