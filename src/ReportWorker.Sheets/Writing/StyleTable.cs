using DocumentFormat.OpenXml;
using Xl = DocumentFormat.OpenXml.Spreadsheet;

namespace ReportWorker.Sheets.Writing;

/// <summary>Numbers the styles of a book while its sheets are written, and writes them down at the end.</summary>
internal sealed class StyleTable
{
    private const uint FirstOwnFormat = 164;

    private readonly SheetBook _book;
    private readonly Dictionary<(CellStyle Style, bool Quoted), uint> _numbers = [];
    private readonly Xl.CellFormats _formats = new();
    private readonly Numbered<CellFont> _fonts;
    private readonly Numbered<string?> _fills = new(FillOf);
    private readonly Numbered<string?> _borders = new(BorderOf);
    private readonly Dictionary<string, uint> _codes = [];
    private readonly Xl.DifferentialFormats _marks = new();

    public StyleTable(SheetBook book)
    {
        _book = book;
        _fonts = new Numbered<CellFont>(font => FontOf<Xl.Font>(book, font));
        _fills.NumberOf(null);
        _fills.Add(new Xl.Fill(new Xl.PatternFill { PatternType = Xl.PatternValues.Gray125 })); // every book must have this one
        NumberOf(CellStyle.Plain, quoted: false);
    }

    /// <summary>The number of a style.</summary>
    /// <param name="style">The style.</param>
    /// <param name="quoted">True for a text that would be a formula if somebody typed it.</param>
    public uint NumberOf(CellStyle style, bool quoted)
    {
        if (!_numbers.TryGetValue((style, quoted), out var number))
        {
            _numbers.Add((style, quoted), number = (uint)_numbers.Count);
            _formats.Append(FormatOf(style, quoted));
        }

        return number;
    }

    /// <summary>The number of the look of cells that are marked.</summary>
    public uint NumberOf(CellMark mark)
    {
        _marks.Append(new Xl.DifferentialFormat(
            new Xl.Font(new Xl.Color { Rgb = "FF" + mark.Colour }),
            new Xl.Fill(new Xl.PatternFill(new Xl.BackgroundColor { Rgb = "FF" + mark.Fill }) { PatternType = Xl.PatternValues.Solid })));
        return (uint)_marks.ChildElements.Count - 1;
    }

    /// <summary>A font, for a cell or a piece of its text.</summary>
    public static OpenXmlElement RunFontOf(SheetBook book, CellFont font)
    {
        var run = FontOf<Xl.RunProperties>(book, font);
        // In a piece of text the name of the font is another element.
        run.ReplaceChild(new Xl.RunFont { Val = book.Font }, run.GetFirstChild<Xl.FontName>());
        return run;
    }

    /// <summary>All of it, to be written.</summary>
    public Xl.Stylesheet Sheet()
    {
        var sheet = new Xl.Stylesheet();
        if (_codes.Count > 0)
        {
            sheet.Append(new Xl.NumberingFormats(_codes.Select(code => new Xl.NumberingFormat { FormatCode = code.Key, NumberFormatId = code.Value })));
        }

        sheet.Append(
            new Xl.Fonts(_fonts.Elements),
            new Xl.Fills(_fills.Elements),
            new Xl.Borders(_borders.Elements),
            new Xl.CellStyleFormats(new Xl.CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
            _formats,
            new Xl.CellStyles(new Xl.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }),
            _marks);
        return sheet;
    }

    private Xl.CellFormat FormatOf(CellStyle style, bool quoted) => new(
        new Xl.Alignment
        {
            Horizontal = style.Alignment switch
            {
                CellAlignment.Left => Xl.HorizontalAlignmentValues.Left,
                CellAlignment.Centre => Xl.HorizontalAlignmentValues.Center,
                CellAlignment.Right => Xl.HorizontalAlignmentValues.Right,
                _ => Xl.HorizontalAlignmentValues.General,
            },
            Vertical = style.Top ? Xl.VerticalAlignmentValues.Top : Xl.VerticalAlignmentValues.Center,
            WrapText = style.Wraps,
            Indent = style.Indent == 0 ? null : (uint)style.Indent,
        },
        new Xl.Protection { Locked = !style.Unlocked })
    {
        NumberFormatId = CodeOf(style.Format),
        FontId = _fonts.NumberOf(style.Font),
        FillId = _fills.NumberOf(style.Fill),
        BorderId = _borders.NumberOf(style.Border),
        FormatId = 0,
        QuotePrefix = quoted ? true : null,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        ApplyProtection = true,
    };

    // The programs know a few formats by numbers of their own; that of texts is the one that matters to them.
    private uint CodeOf(string? code)
    {
        switch (code)
        {
            case null:
                return 0;
            case "@":
                return 49;
            default:
                if (!_codes.TryGetValue(code, out var number))
                {
                    _codes.Add(code, number = FirstOwnFormat + (uint)_codes.Count);
                }

                return number;
        }
    }

    private static T FontOf<T>(SheetBook book, CellFont font)
        where T : OpenXmlCompositeElement, new()
    {
        var element = new T();
        if (font.Bold)
        {
            element.Append(new Xl.Bold());
        }

        if (font.Italic)
        {
            element.Append(new Xl.Italic());
        }

        element.Append(new Xl.FontSize { Val = (double)(font.Size ?? book.FontSize) });
        element.Append(new Xl.Color { Rgb = "FF" + (font.Colour ?? "000000") });
        element.Append(new Xl.FontName { Val = book.Font });
        element.Append(new Xl.FontFamily { Val = 1 });
        return element;
    }

    private static Xl.Fill FillOf(string? colour) => new(colour is null
        ? new Xl.PatternFill { PatternType = Xl.PatternValues.None }
        : new Xl.PatternFill(new Xl.ForegroundColor { Rgb = "FF" + colour }, new Xl.BackgroundColor { Indexed = 64 }) { PatternType = Xl.PatternValues.Solid });

    private static Xl.Border BorderOf(string? colour) => colour is null
        ? new Xl.Border(new Xl.LeftBorder(), new Xl.RightBorder(), new Xl.TopBorder(), new Xl.BottomBorder(), new Xl.DiagonalBorder())
        : new Xl.Border(Line<Xl.LeftBorder>(colour), Line<Xl.RightBorder>(colour), Line<Xl.TopBorder>(colour), Line<Xl.BottomBorder>(colour), new Xl.DiagonalBorder());

    private static T Line<T>(string colour)
        where T : Xl.BorderPropertiesType, new() => new() { Style = Xl.BorderStyleValues.Thin, Color = new Xl.Color { Rgb = "FF" + colour } };

    // Parts of styles, each written once and named by its number.
    private sealed class Numbered<T>(Func<T, OpenXmlElement> write)
    {
        private readonly List<KeyValuePair<T?, uint>> _known = [];
        private readonly List<OpenXmlElement> _elements = [];

        public IEnumerable<OpenXmlElement> Elements => _elements;

        public uint NumberOf(T value)
        {
            foreach (var (known, number) in _known)
            {
                if (EqualityComparer<T>.Default.Equals(known, value))
                {
                    return number;
                }
            }

            _known.Add(new(value, (uint)_elements.Count));
            Add(write(value));
            return _known[^1].Value;
        }

        public void Add(OpenXmlElement element) => _elements.Add(element);
    }
}
