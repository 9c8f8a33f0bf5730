using ReportWorker.Core.Units;
using ReportWorker.Expressions;
using ReportWorker.Sheets;

namespace ReportWorker.Core.Intake;

/// <summary>Reads the cells of a row by the names of their columns; each bad cell becomes a problem and reads as nothing.</summary>
internal sealed class ImportRow(ImportTable table, ProblemList problems)
{
    private const int MaxName = 300;
    private const int MaxEmail = 320;

    private readonly Dictionary<string, int> _columns =
        table.Columns.Index().GroupBy(column => column.Item).ToDictionary(group => group.Key, group => group.First().Index);

    private SheetRow? _row;
    private int _before;

    /// <summary>True while nothing was wrong in this row.</summary>
    public bool IsGood => problems.Count == _before;

    /// <summary>The line of the row.</summary>
    public int Line => Row.Line;

    private SheetRow Row => _row ?? throw new InvalidOperationException("No row is being read.");

    /// <summary>The rows below a table's heading, one after the other in one object.</summary>
    public static IEnumerable<ImportRow> All(ImportTable table, ProblemList problems)
    {
        var row = new ImportRow(table, problems);
        foreach (var cells in table.Rows())
        {
            (row._row, row._before) = (cells, problems.Count);
            yield return row;
        }
    }

    /// <summary>A cell without white space around it, and without the quote that keeps spreadsheets from taking it for a formula; empty where there is none.</summary>
    public string Raw(string column) => _columns.TryGetValue(column, out var index) ? CsvText.Unguarded(Row[index].Trim()) : "";

    /// <summary>A cell; blank where there is none.</summary>
    public SheetCell Cell(string column) => _columns.TryGetValue(column, out var index) ? Row.Cell(index) : SheetCell.Blank;

    /// <summary>A name of at most 300 characters that must be there.</summary>
    public string Name(string column)
    {
        var (text, refusal) = CellText.Line(Raw(column), MaxName);
        if (refusal is null && text!.Length > 0)
        {
            return text;
        }

        Add(column, refusal ?? Messages.CellRequired(column));
        return "";
    }

    /// <summary>A text of one line; null where the cell is blank.</summary>
    public string? Text(string column, int most = MaxName)
    {
        var (text, refusal) = CellText.Line(Raw(column), most);
        if (refusal is not null)
        {
            Add(column, refusal);
        }

        return text is { Length: > 0 } ? text : null;
    }

    /// <summary>A word that definitions refer to, of the pattern of a unit's code, that must be there.</summary>
    public string Word(string column) => Code(column, required: true)?.Value ?? "";

    /// <summary>A unit's code.</summary>
    public UnitCode? Code(string column, bool required)
    {
        var raw = Raw(column);
        if (raw.Length == 0)
        {
            if (required)
            {
                Add(column, Messages.CellRequired(column));
            }

            return null;
        }

        if (UnitCode.TryParse(raw, out var code))
        {
            return code;
        }

        Wrong(column, Messages.ExpectedCode(UnitCode.MaxLength));
        return null;
    }

    /// <summary>Units' codes separated by spaces, each once; those that cannot be read are left out.</summary>
    public UnitCodeList Codes(string column)
    {
        var raw = Raw(column);
        if (raw.Length > UnitCodeList.MaxLength)
        {
            Add(column, Messages.CellTooLong(UnitCodeList.MaxLength));
            return [];
        }

        List<UnitCode> codes = [];
        foreach (var word in UnitCodeList.Split(raw))
        {
            if (!UnitCode.TryParse(word, out var code))
            {
                Add(column, Messages.CellWrong(CellText.Shown(word), Messages.ExpectedCode(UnitCode.MaxLength)));
            }
            else if (codes.Contains(code))
            {
                Add(column, Messages.CodeTwice(code.Value));
            }
            else
            {
                codes.Add(code);
            }
        }

        return [.. codes];
    }

    /// <summary>A day.</summary>
    public DateOnly? Day(string column, bool required)
    {
        var raw = Raw(column);
        if (raw.Length == 0)
        {
            if (required)
            {
                Add(column, Messages.CellRequired(column));
            }

            return null;
        }

        switch (DayReader.Read(raw, dayFirst: false, out var day))
        {
            case CellReading.Right:
                return day;
            case CellReading.Ambiguous:
                Add(column, Messages.DayAmbiguous(CellText.Shown(raw)));
                return null;
            default:
                Wrong(column, Messages.ExpectedDay());
                return null;
        }
    }

    /// <summary>A place in an order, 0 where the cell is blank.</summary>
    public int Order(string column)
    {
        var raw = Raw(column);
        if (raw.Length is > 0 and <= 9 && raw.All(char.IsAsciiDigit))
        {
            return int.Parse(raw, System.Globalization.CultureInfo.InvariantCulture);
        }

        if (raw.Length > 0)
        {
            Wrong(column, Messages.ExpectedOrder());
        }

        return 0;
    }

    /// <summary>An address; null where the cell is blank.</summary>
    public string? Email(string column, bool required)
    {
        var raw = Raw(column);
        if (raw.Length == 0)
        {
            if (required)
            {
                Add(column, Messages.CellRequired(column));
            }

            return null;
        }

        if (raw.Length <= MaxEmail && EmailSyntax.IsAddress(raw))
        {
            return raw;
        }

        Wrong(column, Messages.ExpectedEmail());
        return null;
    }

    /// <summary>A cell holds something else than it should.</summary>
    public void Wrong(string column, Message expected) => Add(column, Messages.CellWrong(CellText.Shown(Raw(column)), expected));

    /// <summary>Something is wrong with a cell.</summary>
    public void Add(string column, Message message)
    {
        var place = table.At(Row, _columns.GetValueOrDefault(column, -1));
        problems.Add(message, place with { Column = place.Column ?? column });
    }
}
