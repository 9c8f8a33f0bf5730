using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;

namespace ReportWorker.Hosting.Logging;

/// <summary>Tells systemd's journal how much each line matters, by the prefix that sd-daemon(3) describes.</summary>
internal sealed class JournalFormatter(ITextFormatter lines) : ITextFormatter
{
    /// <inheritdoc />
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        lines.Format(logEvent, text);
        foreach (var line in text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            output.Write(Prefix(logEvent.Level));
            output.Write(line);
            output.Write('\n');
        }
    }

    private static string Prefix(LogEventLevel level) => level switch
    {
        LogEventLevel.Fatal => "<2>",
        LogEventLevel.Error => "<3>",
        LogEventLevel.Warning => "<4>",
        LogEventLevel.Information => "<6>",
        _ => "<7>",
    };
}
