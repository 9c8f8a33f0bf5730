using ReportWorker.Tests.CommandLine;

namespace ReportWorker.Tests.Watching;

public sealed class BackupTests(FilledDesk samples) : IClassFixture<FilledDesk>
{
    private const string Edition = "six-month-review/2020-H1/long-bien/2";

    [Fact]
    public async Task A_backup_taken_under_a_running_service_and_a_busy_writer_is_restored_into_an_empty_folder()
    {
        using var desk = samples.New();
        (await desk.RunProgramAsync("run", "six-month-review", "--period", "2020-H1", "--official", "--out", "papers")).ShouldEndWith(0);
        using var service = await Service.StartAsync(desk);
        var busy = desk.RunProgramAsync("run", "six-month-review", "--period", "2020-H1");
        var backup = await desk.RunProgramAsync("db", "backup", "--to", "copy.db");
        (await busy).ShouldEndWith(0);
        await service.StopAsync();

        backup.ShouldEndWith(0).Error.Should().Contain("written and checked");
        backup.Out.Trim().Should().Be(desk.Of("copy.db"));
        using var restored = new Desk();
        Directory.CreateDirectory(restored.Of("data"));
        File.Copy(desk.Of("copy.db"), restored.Of("data", "reportworker.db"));
        string[][] questions =
        [
            ["trace", Edition, "dh_chi_bo_cap_uy_vien_lan_dau_ty_le"],
            .. Directory.GetFiles(desk.Of("papers")).Select(paper => new[] { "verify", paper }),
        ];
        questions.Should().HaveCount(3, "a draft and the official edition");
        foreach (var question in questions)
        {
            (await restored.RunProgramAsync(question)).ShouldEndWith(0).Out.Should().Be((await desk.RunProgramAsync(question)).ShouldEndWith(0).Out);
        }

        (await restored.RunProgramAsync("due", "list", "--json")).ShouldEndWith(0).Json[0].GetProperty("due").GetString()
            .Should().Be((await desk.RunProgramAsync("due", "list", "--json")).ShouldEndWith(0).Json[0].GetProperty("due").GetString());
        using var again = await Service.StartAsync(restored);
        await again.StopAsync();
    }

    [Fact]
    public async Task A_backup_without_a_name_goes_to_the_data_folder_and_never_over_another()
    {
        using var desk = samples.New("vi");

        var made = await desk.RunProgramAsync("db", "backup", "--json");

        made.ShouldEndWith(0).Json.GetProperty("path").GetString().Should().Be(Directory.GetFiles(desk.Of("data", "backup")).Single());
        (await desk.RunProgramAsync("db", "backup", "--to", made.Json.GetProperty("path").GetString()!)).ShouldEndWith(2).Error.Should().Contain("ghi đè");
        (await desk.RunProgramAsync(
            new Dictionary<string, string>
            {
                ["REPORTWORKER_Database__Provider"] = "Postgres", ["REPORTWORKER_Database__ConnectionString"] = "Host=127.0.0.1;Database=x",
            },
            "db",
            "backup")).ShouldEndWith(2).Error.Should().Contain("pg_dump");
    }
}
