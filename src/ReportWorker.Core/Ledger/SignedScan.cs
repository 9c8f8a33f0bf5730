using System.Text;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Problems;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Ledger;

/// <summary>Looks at a scan before it is taken: a PDF that is whole and holds nothing that runs.</summary>
internal static class SignedScan
{
    /// <summary>A scan of many pages in colour.</summary>
    private const int MostBytes = 50_000_000;

    /// <summary>How far from either end the marks of a PDF may stand.</summary>
    private const int Margin = 1024;

    private static readonly string[] Running = ["/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/RichMedia"];

    /// <summary>Refuses what is no such file.</summary>
    /// <exception cref="RequestRefusedException">Something is wrong with it.</exception>
    public static void Check(SourceFile file)
    {
        if (WhatIsWrong(file) is { } wrong)
        {
            throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(wrong, new Place(file.Name)));
        }
    }

    private static Message? WhatIsWrong(SourceFile file)
    {
        var bytes = file.Content.Span;
        if (bytes.Length > MostBytes)
        {
            return Messages.ScanTooLarge(bytes.Length / 1_000_000, MostBytes / 1_000_000);
        }

        if (bytes[..Math.Min(Margin, bytes.Length)].IndexOf("%PDF-"u8) < 0)
        {
            return Messages.ScanNoPdf();
        }

        if (bytes[Math.Max(0, bytes.Length - Margin)..].IndexOf("%%EOF"u8) < 0)
        {
            return Messages.ScanBroken();
        }

        if (Names(bytes, "/Encrypt"))
        {
            return Messages.ScanEncrypted();
        }

        foreach (var name in Running)
        {
            if (Names(bytes, name))
            {
                return Messages.ScanRuns(name);
            }
        }

        return null;
    }

    // A longer name that begins so is another one.
    private static bool Names(ReadOnlySpan<byte> bytes, string name)
    {
        var sought = Encoding.ASCII.GetBytes(name);
        for (var at = bytes.IndexOf(sought); at >= 0; at = bytes.IndexOf(sought))
        {
            bytes = bytes[(at + sought.Length)..];
            if (bytes.Length == 0 || !char.IsAsciiLetterOrDigit((char)bytes[0]))
            {
                return true;
            }
        }

        return false;
    }
}
