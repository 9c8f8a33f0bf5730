using System.Globalization;
using ReportWorker.Expressions;
using Spectre.Console;

namespace ReportWorker.Commands;

/// <summary>Writes rows: as a table where a person looks, as lines with tabs elsewhere.</summary>
internal static class TableWriter
{
    /// <summary>Writes them with their headings.</summary>
    public static void Write<T>(Terminal terminal, CultureInfo culture, IEnumerable<T> rows, IReadOnlyList<Column<T>> columns)
    {
        var shown = columns.Where(column => column.Heading is not null).ToList();
        var headings = shown.Select(column => column.Heading!.ToString(culture));
        var cells = rows.Select(row => shown.Select(column => Text(column.Value(row), culture)).ToArray());
        if (terminal.IsOutInteractive)
        {
            WriteTable(terminal.Data(), headings, cells);
            return;
        }

        foreach (var line in cells.Prepend([.. headings]))
        {
            terminal.Out.WriteLine(string.Join('\t', line.Select(OneLine)));
        }
    }

    private static void WriteTable(IAnsiConsole console, IEnumerable<string> headings, IEnumerable<string[]> cells)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(Markup.Escape(heading)));
        }

        foreach (var line in cells)
        {
            table.AddRow(Array.ConvertAll(line, Markup.Escape));
        }

        console.Write(table);
    }

    private static string Text(object? value, CultureInfo culture) => value switch
    {
        null => "",
        Message message => message.ToString(culture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IEnumerable<string> several => string.Join(", ", several),
        _ => Convert.ToString(value, culture) ?? "",
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
