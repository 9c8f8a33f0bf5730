using System.CommandLine;
using System.Globalization;
using System.Text;
using ReportWorker.Commands;
using ReportWorker.Hosting.Configuration;

namespace ReportWorker.Tests.Documentation;

public sealed class CommandLineDocumentTests
{
    private const string Head = """
        # Command line

        Data goes to standard output, messages to standard error. Exit codes: **0** done, **1** the work failed (a file was found wrong, the
        database or the mail server does not work), **2** wrong usage or configuration, **3** not ready (held, incomplete, nothing due).
        `Language` in `appsettings.json` decides between Vietnamese and English. This page is made from the program's own help.


        """;

    [Fact]
    public void The_document_says_what_help_says()
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        var root = Commands.CommandLine.Build(new CommandContext(English(), new Terminal(TextWriter.Null, TextWriter.Null, false, false)));
        var help = new HelpText(CultureInfo.GetCultureInfo("en-GB"));
        foreach (var command in HelpText.Leaves(root))
        {
            using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            help.Write(command, output);
            text.Append(CultureInfo.InvariantCulture, $"## {Path(command)}\n\n```\n{output.ToString().Trim()}\n```\n\n");
        }

        Document.ShouldBe(RepositoryFolder.Of("docs", "command-line.md"), text.ToString());
    }

    private static LoadedSettings English()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(System.IO.Path.Combine(folder.FullName, AppLocation.FileName), """{ "Language": "en" }""");
        var settings = LoadedSettings.Load(folder.FullName, folder.FullName, LoadedSettings.Variables());
        folder.Delete(recursive: true);
        return settings;
    }

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().First() is RootCommand ? command.Name : $"{Path(command.Parents.OfType<Command>().First())} {command.Name}";
}
