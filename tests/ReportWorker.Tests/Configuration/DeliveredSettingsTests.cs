using ReportWorker.Hosting.Configuration;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Tests.Configuration;

public sealed class DeliveredSettingsTests
{
    [Fact]
    public void The_delivered_file_holds_every_setting_with_its_default()
    {
        var delivered = SettingsFile.Read(RepositoryFolder.Of("appsettings.json")).Values;

        var expected = SettingsSchema.Of(new Settings())
            .Where(setting => !setting.Key.Contains('<', StringComparison.Ordinal))
            .ToDictionary(setting => setting.Key, setting => setting.Default);

        delivered.ToDictionary(pair => pair.Key, pair => pair.Value ?? "").Should().Equal(expected);
    }
}
