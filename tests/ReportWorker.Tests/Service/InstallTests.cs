using ReportWorker.Testing;

namespace ReportWorker.Tests.Service;

public sealed class InstallTests
{
    [Fact]
    public async Task An_upgrade_keeps_settings_templates_and_the_data_of_an_earlier_release()
    {
        using var machine = new InstalledFolder();
        (await machine.InstallAsync()).ShouldEndWith(0);
        var first = machine.Current;
        machine.TakeEarlierData();
        await File.WriteAllTextAsync(machine.Of("etc/reportworker/templates/own.txt"), "the office's own", TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(machine.Of("etc/reportworker/appsettings.json"), "// the office's own\n", TestContext.Current.CancellationToken);

        var upgrade = await machine.InstallAsync();

        upgrade.ShouldEndWith(0).Out.Should().Contain("differ from the delivered ones");
        machine.Current.Should().NotBe(first);
        Directory.GetDirectories(machine.Of("opt/reportworker/releases")).Should().HaveCount(2, "one can go back");
        File.ReadAllText(machine.Of("etc/reportworker/appsettings.json")).Should().EndWith("// the office's own\n");
        File.Exists(Path.Combine(machine.Current, "templates", "own.txt")).Should().BeTrue("the new release works with the old templates");
        var due = (await machine.CommandAsync("due", "list", "--json")).ShouldEndWith(0).Json;
        due.EnumerateArray().Should().ContainSingle().Which.GetProperty("kind").GetString().Should().Be("official");
        (await machine.CommandAsync("trace", "six-month-review/2020-H1/long-bien/2", "dv_ket_nap"))
            .ShouldEndWith(0).Out.Should().Contain("base-organisations.csv");
        (await machine.CommandAsync("verify", Directory.GetFiles(InstalledFolder.Earlier, "*.docx").Single()))
            .ShouldEndWith(0).Out.Should().Contain("Unaltered");
    }

    [Fact]
    public async Task A_database_that_cannot_be_brought_up_to_date_leaves_the_release_before_in_place()
    {
        using var machine = new InstalledFolder();
        (await machine.InstallAsync()).ShouldEndWith(0);
        var first = machine.Current;
        await File.WriteAllTextAsync(machine.Database, new string('x', 5000), TestContext.Current.CancellationToken);

        (await machine.InstallAsync()).ShouldEndWith(1).Error.Should().Contain("the release before is in place again");

        machine.Current.Should().Be(first);
        Directory.GetDirectories(machine.Of("opt/reportworker/releases")).Should().ContainSingle();
    }

    [Fact]
    public async Task A_first_install_makes_what_the_unit_names_and_a_removal_leaves_the_data()
    {
        using var machine = new InstalledFolder();

        (await machine.InstallAsync()).ShouldEndWith(0).Out.Should().NotContain("differ");

        File.Exists(machine.Database).Should().BeTrue();
        File.Exists(machine.Of("etc/systemd/system/reportworker.service")).Should().BeTrue();
        (await OtherProgram.RunAsync("stat", "--format", "%a", machine.Of("etc/reportworker/credentials"))).Should().Be("700\n", "secrets lie there");
        (await machine.InstallAsync("remove")).ShouldEndWith(0);
        File.Exists(machine.Of("opt/reportworker/current/reportworker")).Should().BeFalse();
        File.Exists(machine.Database).Should().BeTrue();
        File.Exists(machine.Of("etc/reportworker/appsettings.json")).Should().BeTrue();
    }

    [Theory]
    [InlineData("--from", "/usr", "reportworker is missing")]
    [InlineData("--from", "/no/such/folder", "a folder that is there")]
    [InlineData("--form", "/usr", "unknown argument \"--form\"")]
    public async Task What_is_wrong_is_said_before_anything_is_changed(string option, string value, string told)
    {
        using var machine = new InstalledFolder();

        (await machine.InstallAsync(option, value)).ShouldEndWith(2).Error.Should().Contain(told);

        Directory.Exists(machine.Of("opt")).Should().BeFalse();
    }
}
