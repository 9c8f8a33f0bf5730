using ReportWorker.Core.Indicators;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Sheets.Writing;
using ValueType = ReportWorker.Core.Indicators.ValueType;
using static ReportWorker.Core.Intake.Forms.FormTyping;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>A form on its way to one unit.</summary>
/// <param name="Asked">The form and its period.</param>
/// <param name="Unit">Who fills it in.</param>
/// <param name="Parent">The unit above; null for a root.</param>
/// <param name="Previous">What the unit answered last time, by indicator.</param>
/// <param name="Token">What ties the file to the unit.</param>
internal sealed record UnitForm(
    AskedForm Asked, Unit Unit, Unit? Parent, IReadOnlyDictionary<string, StoredValue> Previous, string Token)
{
    /// <summary>What is filled in already, by code; that of the box is <see cref="FormLayout.BlankIsZeroCode"/>.</summary>
    public IReadOnlyDictionary<string, CellContent> Given { get; init; } = new Dictionary<string, CellContent>();

    /// <summary>What is wrong with what is filled in, by code.</summary>
    public IReadOnlyDictionary<string, string> Faults { get; init; } = new Dictionary<string, string>();
}

/// <summary>Makes the workbook of a form: the head, then the rows of its table.</summary>
internal sealed class FormBook
{
    private static readonly IReadOnlyList<BookColumn> Columns =
    [
        new(FormLayout.CodeColumn, 10, Hidden: true),
        new(FormColumns.Number, 5),
        new(FormColumns.Label, 37),
        new(FormColumns.Unit, 11),
        new(FormColumns.Previous, 12),
        new(FormColumns.Value, 13),
        new(FormColumns.Check, 32),
    ];

    private readonly UnitForm _form;
    private readonly FormPlan _plan;
    private readonly FormChecks _checks;
    private readonly string _name = Say(Messages.FormSheetName());
    private readonly List<BookRow> _rows = [];
    private readonly List<CellRange> _merged = [];
    private readonly List<CellCheck> _typing = [];
    private readonly List<BookName> _names = [];
    private readonly List<CellNote> _notes = [];

    private FormBook(UnitForm form, FormPlan plan, FormChecks checks) => (_form, _plan, _checks) = (form, plan, checks);

    /// <summary>The file of a form.</summary>
    /// <param name="form">The form and whose it is.</param>
    /// <param name="plan">Where its parts stand.</param>
    /// <param name="checks">The formulas of its check column.</param>
    public static byte[] Write(UnitForm form, FormPlan plan, FormChecks checks) => BookWriter.Write(new FormBook(form, plan, checks).Make());

    private SheetBook Make()
    {
        AddIdentity();
        _rows.AddRange(new FormHead(_form, _plan, _merged).Rows());
        Name(FormLayout.BlankIsZeroName, FormColumns.BlankIsZeroRow, FormColumns.Value);
        _typing.Add(CheckOfBox());
        foreach (var part in _plan.Parts)
        {
            Add(part);
        }

        var table = new CellRange(FormColumns.FirstTableRow, FormColumns.Value, _plan.LastRow, FormColumns.Check);
        var sheet = new BookSheet(_name, Columns, _rows)
        {
            Merged = _merged,
            Notes = _notes,
            Checks = _typing,
            Marks =
            [
                Mark(table, Say(Messages.FormErrorWord()), FormStyles.ErrorColour, FormStyles.ErrorFill),
                Mark(table, Say(Messages.FormWarningWord()), FormStyles.WarningColour, FormStyles.WarningFill),
            ],
            FrozenRows = FormColumns.TableHeadingRow,
            Protected = true,
            Active = _plan.Parts.OfType<FormEntry>().FirstOrDefault(entry => !entry.IsTotal) is { } first ? new CellRange(first.Row, FormColumns.Value) : null,
            Print = new PrintSetup(
                new CellRange(FormColumns.ParentRow, FormColumns.First, _plan.LastRow, FormColumns.Last),
                FormColumns.TableHeadingRow,
                FormColumns.TableHeadingRow,
                Landscape: false,
                Say(Messages.FormFooter())),
        };
        return new SheetBook([sheet], _names);
    }

    private void AddIdentity()
    {
        (string Text, string? Name)[] facts =
        [
            (FormLayout.Marker, null),
            (FormLayout.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), null),
            (_form.Asked.Form.Code, FormLayout.FormName),
            (_form.Unit.Code.Value, FormLayout.UnitName),
            (_form.Asked.Period.Text, FormLayout.PeriodName),
            (_form.Token, FormLayout.TokenName),
        ];
        _rows.Add(new BookRow(FormLayout.IdentityRow, [.. facts.Select((fact, column) => Hidden(column, fact.Text))]) { Hidden = true });
        foreach (var (fact, column) in facts.Select((fact, column) => (fact, column)).Where(pair => pair.fact.Name is not null))
        {
            Name(fact.Name!, FormLayout.IdentityRow, column); // only those with a name
        }

        _rows.Add(new BookRow(FormLayout.HeadingRow,
        [
            Hidden(FormLayout.CodeColumn, FormLayout.CodeHeading),
            Hidden(FormColumns.First, FormLayout.TextHeading),
            Hidden(FormColumns.Previous, FormLayout.PreviousHeading),
            Hidden(FormColumns.Value, FormLayout.ValueHeading),
            Hidden(FormColumns.Check, FormLayout.CheckHeading),
        ]) { Hidden = true });
    }

    private void Add(FormPart part)
    {
        switch (part)
        {
            case FormHeading heading:
                Add(heading);
                break;
            case FormEntry entry:
                Add(entry);
                break;
            case FormText text:
                Add(text);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(part), part, "Unknown part.");
        }
    }

    private void Add(FormHeading heading)
    {
        var range = new CellRange(heading.Row, FormColumns.Label, heading.Row, FormColumns.Last);
        _merged.Add(range);
        _rows.Add(new BookRow(heading.Row,
        [
            new BookCell(FormColumns.Number, new CellContent.Text(RomanNumber.Write(heading.Number)), FormStyles.SectionNumber),
            .. Across(range, new CellContent.Text(heading.Title), FormStyles.Section),
        ]) { Height = FormHeights.Of((heading.Title, Columns.Skip(FormColumns.Label).Sum(column => column.Width), 1.1m)) });
    }

    private void Add(FormEntry entry)
    {
        var check = _checks.Of(entry);
        var help = HelpOf(entry);
        _rows.Add(new BookRow(entry.Row,
        [
            Hidden(FormLayout.CodeColumn, entry.Indicator.Code.Value),
            new BookCell(FormColumns.Number, new CellContent.Number(entry.Number), FormStyles.Centred),
            new BookCell(
                FormColumns.Label, new CellContent.Rich([new TextRun(entry.Indicator.Label + "\n"), new TextRun(help, FormStyles.Help)]), FormStyles.Label),
            new BookCell(FormColumns.Unit, new CellContent.Text(entry.Indicator.UnitOfMeasure), FormStyles.Measure),
            PreviousOf(entry.Indicator),
            ValueOf(entry),
            new BookCell(FormColumns.Check, new CellContent.Formula(check.Formula), FormStyles.Check),
        ])
        {
            Height = FormHeights.OfEntry(entry.Indicator, help, check.Longest, Columns),
        });
        Name(FormLayout.ValueNameOf(entry.Indicator.Code), entry.Row, FormColumns.Value);
        if (!entry.IsTotal)
        {
            _typing.Add(CheckOf(entry, _form.Asked.Window));
        }
    }

    private BookCell PreviousOf(Indicator indicator)
    {
        var known = _form.Previous.TryGetValue(indicator.Code.Value, out var value);
        CellContent? content = !known ? null : (indicator, value) switch
        {
            ({ Kind: IndicatorKind.Flag }, { Number: { } flag }) => new CellContent.Text(flag == 0 ? FormLayout.No : FormLayout.Yes),
            (_, { Number: { } number }) => new CellContent.Number(number),
            ({ Type: ValueType.Date }, { Text: { } day }) => new CellContent.Day(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)),
            (_, { Text: { } text }) => new CellContent.Text(text),
            _ => null,
        };
        var style = FormStyles.Previous with { Format = FormatOf(indicator), Alignment = StyleOf(indicator).Alignment, Indent = StyleOf(indicator).Indent };
        return new BookCell(FormColumns.Previous, content, style);
    }

    private BookCell ValueOf(FormEntry entry)
    {
        var code = entry.Indicator.Code.Value;
        if (!entry.IsTotal)
        {
            return new BookCell(FormColumns.Value, _form.Given.GetValueOrDefault(code), Marked(StyleOf(entry.Indicator), code, entry.Row, FormColumns.Value));
        }

        var cells = string.Join(',', entry.Parts.Select(part => _plan.Entries[part.Code.Value].Cell));
        var blank = $"IF({FormColumns.BlankIsZeroCell}=\"{FormLayout.Yes}\",0,\"\")";
        return new BookCell(
            FormColumns.Value,
            new CellContent.Formula($"IF(COUNT({cells})=0,{blank},SUM({cells}))"),
            Marked(FormStyles.Total with { Format = FormatOf(entry.Indicator) }, code, entry.Row, FormColumns.Value));
    }

    // A cell with a fault is red and says in a note what is wrong with it.
    private CellStyle Marked(CellStyle style, string code, int row, int column)
    {
        if (!_form.Faults.TryGetValue(code, out var fault))
        {
            return style;
        }

        _notes.Add(new CellNote(row, column, fault));
        return style with { Fill = FormStyles.FaultFill, Font = style.Font with { Colour = FormStyles.ErrorColour, Bold = true } };
    }

    private void Add(FormText text)
    {
        var check = FormChecks.Of(text);
        var name = new CellRange(text.Row, FormColumns.Label, text.Row, FormColumns.Value);
        _merged.AddRange([name, text.Range]);
        var limit = Say(Messages.FormTextLimit(VietnameseNumber.Number(text.Section.MaxLength)));
        _rows.Add(new BookRow(text.Row,
        [
            new BookCell(FormColumns.Number, new CellContent.Number(text.Number), FormStyles.Centred),
            .. Across(
                name,
                new CellContent.Rich([new TextRun(text.Section.Label), new TextRun($" ({limit}). {Say(Messages.FormHelpNarrative())}", FormStyles.Help)]),
                FormStyles.Label),
            new BookCell(FormColumns.Check, new CellContent.Formula(check.Formula), FormStyles.Check),
        ]) { Height = FormHeights.OfNarrative(text.Section, limit, Columns) });
        var code = text.Section.Code.Value;
        var style = Marked(FormStyles.Narrative, code, text.Range.FirstRow, FormColumns.First);
        for (var i = 1; i <= text.Rows; i++)
        {
            _rows.Add(new BookRow(text.Row + i,
            [
                .. i == 1 ? [Hidden(FormLayout.CodeColumn, text.Section.Code.Value)] : Array.Empty<BookCell>(),
                .. Across(text.Range, i == 1 ? _form.Given.GetValueOrDefault(code) : null, style),
            ]) { Height = FormHeights.NarrativeRow });
        }

        Name(FormLayout.ValueNameOf(text.Section.Code), text.Range.FirstRow, FormColumns.First);
        _typing.Add(CheckOf(text));
    }

    private void Name(string name, int row, int column) => _names.Add(new BookName(name, _name, new CellRange(row, column)));

    private static CellMark Mark(CellRange range, string word, string colour, string fill)
    {
        var check = $"${Sheets.SheetRow.ColumnName(FormColumns.Check)}{range.FirstRow}";
        return new CellMark(range, $"LEFT({check},{word.Length})=\"{word}\"", colour, fill);
    }

    private static BookCell Hidden(int column, string text) => new(column, new CellContent.Text(text), CellStyle.Plain);

    /// <summary>The cells of a row over which a range reaches; the first holds what all of them show.</summary>
    internal static IEnumerable<BookCell> Across(CellRange range, CellContent? content, CellStyle style) =>
        Enumerable.Range(range.FirstColumn, range.LastColumn - range.FirstColumn + 1)
            .Select(column => new BookCell(column, column == range.FirstColumn ? content : null, style));
}
