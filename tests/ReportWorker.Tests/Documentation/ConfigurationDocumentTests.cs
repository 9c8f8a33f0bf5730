using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReportWorker.Hosting.Configuration;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Tests.Documentation;

public sealed partial class ConfigurationDocumentTests
{
    private const string Head = """
        # Configuration

        `appsettings.json` is read from the working folder, else from beside the executable. Relative paths in it are relative to the folder it
        lies in. Every key can be set by an environment variable: `REPORTWORKER_` and the key with `__` for `:`, such as
        `REPORTWORKER_Mail__Smtp__Password`. A secret can also be a file of its own: where `CREDENTIALS_DIRECTORY` names a folder (systemd's
        `LoadCredential` sets it; a container may say `/run/secrets`), each file there whose name has a `__`, such as `Mail__Smtp__Password`,
        holds that setting. A variable comes before such a file, and that before `appsettings.json`. A key that nobody knows, a value that does
        not fit and anything else that is wrong is told with its place, all at once, and nothing is done (exit code 2). An empty value means the
        default. `Kestrel` and `Logging:LogLevel` are passed on to .NET.

        This table is made from the code.

        | key | default | meaning |
        |---|---|---|

        """;

    [Fact]
    public void The_document_has_a_row_for_every_setting() =>
        Document.ShouldBe(
            RepositoryFolder.Of("docs", "configuration.md"),
            Head.ReplaceLineEndings("\n") + string.Concat(SettingsSchema.Of(new Settings()).Select(Row)));

    private static string Row(SettingInfo setting) =>
        $"| `{setting.Key}` | {(setting.Default.Length == 0 ? "" : $"`{setting.Default}`")} | {Meaning(setting)} |\n";

    private static string Meaning(SettingInfo setting)
    {
        var assembly = setting.Property.DeclaringType!.Assembly;
        var comments = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"));
        var name = $"P:{setting.Property.DeclaringType.FullName}.{setting.Property.Name}";
        var summary = comments.Descendants("member").Single(member => member.Attribute("name")!.Value == name).Element("summary")!;
        foreach (var code in summary.Descendants().ToList())
        {
            code.ReplaceWith(new XText($"`{(code.Attribute("cref")?.Value.Split('.')[^1] ?? code.Value)}`"));
        }

        return Spaces().Replace(summary.Value, " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
