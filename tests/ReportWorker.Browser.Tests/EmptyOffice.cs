using ReportWorker.Tests.CommandLine;
using ReportWorker.Tests.OfficePage;
using ReportWorker.Tests.Service;

namespace ReportWorker.Browser.Tests;

/// <summary>A service with a page on a database that has no account.</summary>
internal sealed class EmptyOffice : IAsyncDisposable
{
    private readonly Desk _desk = new("vi");
    private ReportWorker.Tests.Watching.Service? _service;

    /// <summary>The page's address.</summary>
    public Uri Url { get; } = new($"http://127.0.0.1:{Serving.FreePort()}");

    /// <summary>Where the first account is made.</summary>
    public string First { get; private set; } = "";

    /// <summary>Starts it.</summary>
    public static async Task<EmptyOffice> OpenAsync()
    {
        var office = new EmptyOffice();
        office._service = await ReportWorker.Tests.Watching.Service.StartAsync(office._desk, new Dictionary<string, string> { ["REPORTWORKER_Office__Url"] = office.Url.ToString() });
        office.First = Page.FirstIn(await office._service.HearAsync("/first?token=")).PathAndQuery;
        return office;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _service?.Dispose();
        _desk.Dispose();
        return ValueTask.CompletedTask;
    }
}
