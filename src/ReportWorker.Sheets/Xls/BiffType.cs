namespace ReportWorker.Sheets.Xls;

/// <summary>The types of record that are read; [MS-XLS] names them.</summary>
internal static class BiffType
{
    public const ushort Formula = 0x0006;
    public const ushort EndOfFile = 0x000A;
    public const ushort Date1904 = 0x0022;
    public const ushort FilePass = 0x002F;
    public const ushort Continue = 0x003C;
    public const ushort BoundSheet = 0x0085;
    public const ushort MulRk = 0x00BD;
    public const ushort RString = 0x00D6;
    public const ushort DbQuery = 0x00DC;
    public const ushort Xf = 0x00E0;
    public const ushort MergeCells = 0x00E5;
    public const ushort Sst = 0x00FC;
    public const ushort LabelSst = 0x00FD;
    public const ushort QueryTable = 0x01AD;
    public const ushort SupBook = 0x01AE;
    public const ushort Number = 0x0203;
    public const ushort Label = 0x0204;
    public const ushort BoolErr = 0x0205;
    public const ushort String = 0x0207;
    public const ushort Rk = 0x027E;
    public const ushort Format = 0x041E;
    public const ushort BeginOfFile = 0x0809;
}
