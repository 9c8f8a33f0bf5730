using ReportWorker.Hosting;

namespace ReportWorker.Tests;

public sealed class NearestTests
{
    [Theory]
    [InlineData("unit", "units")]
    [InlineData("recipient", "recipients")]
    [InlineData("sevre", "serve")]
    [InlineData("xyz", null)]
    public void What_is_near_is_found_and_what_is_far_is_not(string word, string? expected) =>
        Nearest.To(word, ["units", "recipients", "serve", "db"]).Should().Be(expected);
}
