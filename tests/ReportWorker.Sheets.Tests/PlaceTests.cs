namespace ReportWorker.Sheets.Tests;

public sealed class PlaceTests
{
    [Fact]
    public void Runs() => true.Should().BeTrue();
}
