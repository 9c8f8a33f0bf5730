using ReportWorker.Core.Accounts;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Units;

namespace ReportWorker.Storage.Model;

/// <summary>
/// The longest texts of key and indexed columns, so that SQL Server's 900 (clustered) and 1,700 bytes suffice. Other texts are unlimited.
/// </summary>
internal static class Lengths
{
    public const int Code = UnitCode.MaxLength;

    public const int Codes = UnitCodeList.MaxLength;

    public const int Indicator = IndicatorCode.MaxLength;

    public const int Report = 100;

    public const int Period = 32;

    public const int Symbol = 64;

    public const int Term = 10;

    public const int Hash = 64;

    public const int Email = 320;

    public const int MessageId = 320;

    public const int Cell = 128;

    public const int State = 16;

    public const int Owner = 128;

    public const int Subject = 400;

    public const int Topic = 250;

    public const int Folder = 200;

    public const int ArrivalKey = 200;

    public const int Account = AccountName.MaxLength;

    public const int OutsideName = Core.Accounts.OutsideName.MaxLength;

    public const int KeyName = 100;

    /// <summary>What fits of a text that only people read.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public static string? Clip(string? text, int length) => text is null || text.Length <= length ? text : $"{text.AsSpan(0, length - 1)}…";
}
