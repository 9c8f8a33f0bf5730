using System.Diagnostics;
using System.Globalization;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Core.Tests.Mailing;

public sealed class LeaseOwnerTests
{
    [Fact]
    public void This_process_is_not_gone() => LeaseOwner.IsGone(LeaseOwner.Current).Should().BeFalse();

    [Fact]
    public void A_process_that_has_ended_is_gone()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true, UseShellExecute = false })!;
        var owner = string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.MachineName}/{process.Id}/{new DateTimeOffset(process.StartTime.ToUniversalTime()).ToUnixTimeSeconds()}");

        LeaseOwner.IsGone(owner).Should().BeFalse("it runs");
        process.Kill();
        process.WaitForExit();
        LeaseOwner.IsGone(owner).Should().BeTrue();
    }

    [Fact]
    public void A_process_number_that_is_used_again_is_not_its_predecessor()
    {
        var parts = LeaseOwner.Current.Split('/');

        LeaseOwner.IsGone($"{parts[0]}/{parts[1]}/{long.Parse(parts[2], CultureInfo.InvariantCulture) - 3600}").Should().BeTrue();
    }

    [Fact]
    public void A_process_that_named_itself_long_after_it_began_is_not_gone()
    {
        var parts = LeaseOwner.Current.Split('/');

        LeaseOwner.IsGone($"{parts[0]}/{parts[1]}/{long.Parse(parts[2], CultureInfo.InvariantCulture) + 3600}").Should().BeFalse();
    }

    [Theory]
    [InlineData("another-machine/1/1")] // nobody here can know
    [InlineData("nonsense")]
    [InlineData("")]
    public void What_cannot_be_known_is_not_gone(string owner) => LeaseOwner.IsGone(owner).Should().BeFalse();
}
