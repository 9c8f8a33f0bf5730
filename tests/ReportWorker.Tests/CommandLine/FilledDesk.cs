namespace ReportWorker.Tests.CommandLine;

/// <summary>Desks on which the samples have been imported by the command line itself; the imports are done once.</summary>
public sealed class FilledDesk : IAsyncLifetime
{
    private readonly Desk _first = new();

    public static string Samples => RepositoryFolder.Of("samples", "long-bien");

    public static string[] Data => [Path.Combine(Samples, "2020-H1", "base-organisations.csv"), Path.Combine(Samples, "2020-H1", "office.csv")];

    public async ValueTask InitializeAsync()
    {
        (await _first.RunAsync("units", "import", Path.Combine(Samples, "units.csv"))).ShouldEndWith(0);
        (await _first.RunAsync("recipients", "import", Path.Combine(Samples, "recipients.csv"))).ShouldEndWith(0);
        (await _first.RunAsync(["data", "import", .. Data])).ShouldEndWith(0);
    }

    public ValueTask DisposeAsync()
    {
        _first.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A desk of one's own with the samples in it.</summary>
    public Desk New(string language = "en")
    {
        var desk = new Desk(language);
        Directory.CreateDirectory(desk.Of("data"));
        foreach (var file in Directory.EnumerateFiles(_first.Of("data"), "reportworker.db*"))
        {
            File.Copy(file, desk.Of("data", Path.GetFileName(file)));
        }

        return desk;
    }
}
