using System.Data.Common;
using System.Globalization;
using ReportWorker.Core.Intake.Pulling;
using ReportWorker.Core.Problems;

namespace ReportWorker.Storage.Pulling;

/// <summary>Reads the rows of a source; its columns are found by their names, in whatever order and whatever else is there.</summary>
internal sealed class PullReader
{
    /// <summary>The most rows that are taken.</summary>
    public const int MostRows = 2_000_000;

    /// <summary>The most characters of all rows together.</summary>
    public const int MostCharacters = 64_000_000;

    private static readonly string[] Names = ["unit", "form", "period", "indicator", "value"];

    private readonly string _source;
    private readonly DbDataReader _reader;
    private readonly int[] _columns;
    private long _characters;
    private int _row;

    private PullReader(string source, DbDataReader reader, int[] columns) => (_source, _reader, _columns) = (source, reader, columns);

    /// <summary>Finds the columns.</summary>
    /// <exception cref="RequestRefusedException">Some are missing.</exception>
    public static PullReader Open(string source, DbDataReader reader)
    {
        var there = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var columns = Names.Select(name => there.FindIndex(one => one.Equals(name, StringComparison.OrdinalIgnoreCase))).ToArray();
        var missing = Names.Where((_, place) => columns[place] < 0).ToList();
        return missing.Count == 0
            ? new PullReader(source, reader, columns)
            : throw Refused(Messages.SourceColumnsMissing(source, string.Join(", ", missing), string.Join(", ", there), string.Join(", ", Names)));
    }

    /// <summary>Reads all rows that hold a value.</summary>
    public async Task<IReadOnlyList<PulledRow>> ReadAllAsync(CancellationToken cancellationToken)
    {
        List<PulledRow> rows = [];
        while (await _reader.ReadAsync(cancellationToken))
        {
            if (++_row > MostRows)
            {
                throw Refused(Messages.SourceTooManyRows(_source, MostRows));
            }

            if (Row() is { } row)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private PulledRow? Row()
    {
        var (number, text) = Value();
        if (number is null && string.IsNullOrWhiteSpace(text))
        {
            return null; // blank is missing
        }

        var row = new PulledRow(Word(0), Word(1), Word(2), Word(3), number, text);
        _characters += row.Unit.Length + row.Form.Length + row.Period.Length + row.Indicator.Length + (text?.Length ?? 0);
        return _characters <= MostCharacters ? row : throw Refused(Messages.SourceTooLarge(_source, MostCharacters / 1_000_000));
    }

    private string Word(int column) =>
        _reader.IsDBNull(_columns[column]) ? "" : Convert.ToString(_reader.GetValue(_columns[column]), CultureInfo.InvariantCulture)?.Trim() ?? "";

    private (decimal? Number, string? Text) Value()
    {
        try
        {
            var value = _reader.GetValue(_columns[^1]);
            return value switch
            {
                DBNull => (null, null),
                string text => (null, text),
                bool flag => (flag ? 1 : 0, null),
                decimal or long or int or short or byte or sbyte or ushort or uint or ulong => (Convert.ToDecimal(value, CultureInfo.InvariantCulture), null),
                double or float => (Convert.ToDecimal(value, CultureInfo.InvariantCulture), null), // fifteen digits: 0.1 is 0.1
                DateTime day => (null, Day(DateOnly.FromDateTime(day))),
                DateTimeOffset day => (null, Day(DateOnly.FromDateTime(day.DateTime))),
                DateOnly day => (null, Day(day)),
                _ => throw Refused(Messages.SourceValueKind(_source, _row, _reader.GetDataTypeName(_columns[^1]))),
            };
        }
        catch (Exception exception) when (exception is OverflowException or InvalidCastException)
        {
            throw Refused(Messages.SourceValueKind(_source, _row, _reader.GetDataTypeName(_columns[^1])), exception);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static RequestRefusedException Refused(Expressions.Message message, Exception? inner = null) => new(RefusalKind.WorkFailed, new Problem(message), inner);
}
