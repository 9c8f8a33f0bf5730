using ReportWorker.Sheets.Writing;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>How forms look.</summary>
internal static class FormStyles
{
    public const string ErrorColour = "B00000";
    public const string ErrorFill = "FBE3E4";
    public const string FaultFill = "F8B4B4";
    public const string WarningColour = "8A5A00";
    public const string WarningFill = "FFF0CC";

    /// <summary>The size of what stands below labels and in the check column.</summary>
    public const decimal SmallSize = 10;

    private const string Line = "9AA5B1";
    private const string InputFill = "FFFBE0";
    private const string HeadingFill = "DCE6F1";
    private const string SectionFill = "EEF3F8";
    private const string TotalFill = "F2F2F2";
    private const string Quiet = "5F6B76";

    public static CellFont Help { get; } = new(SmallSize, Italic: true, Colour: Quiet);

    public static CellFont Strong { get; } = new(Bold: true);

    public static CellStyle Parent { get; } = new() { Alignment = CellAlignment.Left, Wraps = true };

    public static CellStyle Unit { get; } = Parent with { Font = Strong };

    public static CellStyle Deadline { get; } = new() { Alignment = CellAlignment.Right, Font = new CellFont(Bold: true, Colour: ErrorColour), Wraps = true };

    public static CellStyle Contact { get; } = new() { Alignment = CellAlignment.Right, Font = new CellFont(SmallSize), Wraps = true };

    public static CellStyle Title { get; } = new() { Alignment = CellAlignment.Centre, Font = new CellFont(15, Bold: true), Wraps = true };

    public static CellStyle Period { get; } = new() { Alignment = CellAlignment.Centre, Font = new CellFont(Italic: true), Wraps = true };

    public static CellStyle Guide { get; } = new() { Alignment = CellAlignment.Centre, Font = new CellFont(SmallSize, Italic: true, Colour: Quiet), Wraps = true };

    public static CellStyle Heading { get; } = Boxed with { Alignment = CellAlignment.Centre, Font = Strong, Fill = HeadingFill };

    public static CellStyle Section { get; } = Boxed with { Alignment = CellAlignment.Left, Indent = 1, Font = Strong, Fill = SectionFill };

    public static CellStyle SectionNumber { get; } = Section with { Alignment = CellAlignment.Centre, Indent = 0 };

    public static CellStyle Label { get; } = Boxed with { Alignment = CellAlignment.Left, Indent = 1 };

    public static CellStyle Centred { get; } = Boxed with { Alignment = CellAlignment.Centre };

    public static CellStyle Measure { get; } = Centred with { Font = new CellFont(11) };

    public static CellStyle Previous { get; } = Boxed with { Alignment = CellAlignment.Right, Indent = 1, Font = new CellFont(Colour: Quiet) };

    public static CellStyle Total { get; } = Boxed with { Alignment = CellAlignment.Right, Indent = 1, Font = Strong, Fill = TotalFill };

    public static CellStyle Input { get; } = Boxed with { Alignment = CellAlignment.Right, Indent = 1, Fill = InputFill, Unlocked = true };

    public static CellStyle Choice { get; } = Input with { Alignment = CellAlignment.Centre, Indent = 0 };

    // Lines that begin with a hyphen would be formulas in a cell that is no text.
    public static CellStyle Text { get; } = Input with { Alignment = CellAlignment.Left, Format = "@" };

    public static CellStyle Narrative { get; } = Text with { Top = true };

    public static CellStyle Check { get; } = Boxed with { Alignment = CellAlignment.Left, Indent = 1, Font = new CellFont(SmallSize) };

    private static CellStyle Boxed => new() { Border = Line, Wraps = true };
}
