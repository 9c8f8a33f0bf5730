using System.Globalization;
using System.Text;
using ReportWorker.Core.Indicators;

namespace ReportWorker.Core.Intake.Pulling;

/// <summary>
/// Writes the rows of a source as long files, one for each answer, that can be read and imported like any other. The same rows give the same bytes in
/// whatever order they came, so that a file's hash tells whether the source says something new about a unit.
/// </summary>
internal static class PulledFiles
{
    private const string Heading = "unit,form,period,indicator,value\n";

    /// <summary>The files, by form, period and unit.</summary>
    public static IEnumerable<SourceFile> Write(string source, IEnumerable<PulledRow> rows, Catalogue catalogue) => rows
        .GroupBy(row => (row.Form, row.Period, row.Unit))
        .OrderBy(group => group.Key.Form, StringComparer.Ordinal)
        .ThenBy(group => group.Key.Period, StringComparer.Ordinal)
        .ThenBy(group => group.Key.Unit, StringComparer.Ordinal)
        .Select(group => new SourceFile(
            CellText.Shown($"{source}_{group.Key.Unit}_{group.Key.Form}_{group.Key.Period}.csv"),
            Content(group, catalogue.FindForm(group.Key.Form)?.NumberFormat ?? NumberFormat.Vietnamese)));

    private static byte[] Content(IEnumerable<PulledRow> rows, NumberFormat format)
    {
        var text = new StringBuilder(Heading);
        foreach (var (row, value) in rows.Select(row => (row, Value: ValueOf(row, format)))
            .OrderBy(pair => pair.row.Indicator, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal))
        {
            text.Append(CsvText.Quoted(row.Unit)).Append(',').Append(CsvText.Quoted(row.Form)).Append(',').Append(CsvText.Quoted(row.Period)).Append(',')
                .Append(CsvText.Quoted(row.Indicator)).Append(',').Append(CsvText.Quoted(value)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // A number is a number, however the form's files write it.
    private static string ValueOf(PulledRow row, NumberFormat format)
    {
        if (row.Number is not { } number)
        {
            return row.Text ?? "";
        }

        var plain = (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
        return format == NumberFormat.Vietnamese ? plain.Replace('.', ',') : plain;
    }
}
