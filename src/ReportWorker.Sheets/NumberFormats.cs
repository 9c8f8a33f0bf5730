namespace ReportWorker.Sheets;

/// <summary>Tells the number formats of spreadsheets that show a day or a time from those that show a number.</summary>
internal static class NumberFormats
{
    private const int LongestCode = 1024;

    /// <summary>Judges a format that has no code because every spreadsheet program knows it by its number.</summary>
    public static bool ShowsDay(int builtIn) =>
        builtIn is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) or (>= 71 and <= 81);

    /// <summary>Judges a format by its code, such as <c>dd/mm/yyyy;@</c>; quoted text, colours and locales in it say nothing.</summary>
    public static bool ShowsDay(ReadOnlySpan<char> code)
    {
        code = code[..Math.Min(code.Length, LongestCode)];
        for (var at = 0; at < code.Length && code[at] != ';'; at++)
        {
            switch (code[at])
            {
                case '\\' or '_' or '*':
                    at++;
                    break;
                case '"':
                    at += Skipped(code[(at + 1)..], '"');
                    break;
                case '[':
                    var bracket = Skipped(code[(at + 1)..], ']');
                    if (IsElapsed(code.Slice(at + 1, Math.Max(0, bracket - 1))))
                    {
                        return true;
                    }

                    at += bracket;
                    break;
                case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H' or 's' or 'S':
                    return true;
            }
        }

        return false;
    }

    // How far behind an opening mark its end stands, the end included.
    private static int Skipped(ReadOnlySpan<char> rest, char end) => rest.IndexOf(end) is >= 0 and var at ? at + 1 : rest.Length;

    private static bool IsElapsed(ReadOnlySpan<char> bracket) =>
        !bracket.IsEmpty && (!bracket.ContainsAnyExcept('h', 'H') || !bracket.ContainsAnyExcept('m', 'M') || !bracket.ContainsAnyExcept('s', 'S'));
}
