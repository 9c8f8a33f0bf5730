using System.Security.Cryptography;

namespace ReportWorker.Docx.Tests.Support;

/// <summary>
/// Keeps what tests render in the folder that <c>REPORTWORKER_TEST_RENDERED</c> names, so that a word processor can open all of it in one call.
/// Of the random documents of property tests it keeps as many as there is room for, and none of hundreds of pages.
/// </summary>
internal static class KeptDocuments
{
    private const int Most = 500;
    private const int MostBytes = 25_000;
    private static readonly string? Folder = Environment.GetEnvironmentVariable("REPORTWORKER_TEST_RENDERED");
    private static int _kept;

    public static void Keep(byte[] document)
    {
        if (Folder is not null && document.Length <= MostBytes && Interlocked.Increment(ref _kept) <= Most)
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllBytes(Path.Combine(Folder, Convert.ToHexString(SHA256.HashData(document))[..16] + ".docx"), document);
        }
    }
}
