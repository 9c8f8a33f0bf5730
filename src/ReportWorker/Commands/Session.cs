using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Expressions;
using ReportWorker.Hosting;
using ReportWorker.Hosting.Configuration;
using ReportWorker.Hosting.Watching;

namespace ReportWorker.Commands;

/// <summary>One command's run: what it works with and how it speaks.</summary>
internal sealed class Session(CommandContext context, bool json, bool verbose) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions JsonForm = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private ServiceProvider? _services;

    /// <summary>The language.</summary>
    public CultureInfo Culture => context.Culture;

    /// <summary>The configuration as it was found.</summary>
    public LoadedSettings Settings => context.Settings;

    /// <summary>Where output goes.</summary>
    public Terminal Terminal => context.Terminal;

    /// <summary>True when a program reads the output.</summary>
    public bool IsJson => json;

    /// <summary>The program's parts, without a look at the database.</summary>
    /// <exception cref="RequestRefusedException">The configuration is wrong.</exception>
    public IServiceProvider Services => _services ??= Composition.Build(context.Settings.Require(), context.Culture);

    /// <summary>The reports that are defined.</summary>
    /// <exception cref="RequestRefusedException">There is no folder of templates.</exception>
    public ReportLibrary Library => Services.GetRequiredService<ReportLibrary>();

    /// <summary>The program's parts on a database whose schema is right.</summary>
    public async Task<IServiceProvider> OpenAsync(CancellationToken cancellationToken)
    {
        await SchemaKeeper.EnsureAsync(Services, cancellationToken);
        return Services;
    }

    /// <summary>Says something to the person.</summary>
    public void Tell(Message message) => Terminal.Error.WriteLine(message.ToString(Culture));

    /// <summary>Says whether mail is paused; nothing while it leaves.</summary>
    public void TellPause(MailPause pause, OfficeClock clock)
    {
        foreach (var text in pause.Texts(clock))
        {
            Tell(text);
        }
    }

    /// <summary>Says what has to be put right.</summary>
    public void Tell(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Terminal.Error.WriteLine(problem.ToString(Culture));
        }
    }

    /// <summary>Hands out one result: a document for programs, lines for people.</summary>
    public void Result(object document, params IEnumerable<string> lines)
    {
        if (json)
        {
            Write(document);
            return;
        }

        foreach (var line in lines)
        {
            Terminal.Out.WriteLine(line);
        }
    }

    /// <summary>Hands out a result that is a JSON document for people too.</summary>
    public void Print(JsonNode document) => Write(document);

    /// <summary>Hands out rows: an array for programs, a table for people, lines with tabs for other programs.</summary>
    public void List<T>(IEnumerable<T> rows, params IReadOnlyList<Column<T>> columns)
    {
        if (json)
        {
            Write(rows.Select(row => columns.ToDictionary(column => column.Name, column => column.Value(row))));
        }
        else
        {
            TableWriter.Write(Terminal, Culture, rows, columns);
        }
    }

    /// <summary>Says what went wrong; to programs as the one document of this run.</summary>
    public void Fail(int exitCode, IReadOnlyList<Problem> problems, Exception? cause)
    {
        Tell(problems);
        if (verbose && cause is not null)
        {
            Terminal.Error.WriteLine(cause);
        }

        if (json)
        {
            Write(new { exitCode, problems = problems.Select(Document) });
        }
    }

    /// <summary>A problem for programs.</summary>
    public object Document(Problem problem) => new
    {
        id = problem.Message.Id,
        message = problem.Message.ToString(Culture),
        file = problem.Place?.File,
        sheet = problem.Place?.Sheet,
        row = problem.Place?.Row,
        column = problem.Place?.Column,
    };

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _services?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Write(object document) => Terminal.Out.WriteLine(JsonSerializer.Serialize(document, JsonForm));
}
