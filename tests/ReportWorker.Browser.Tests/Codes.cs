using ReportWorker.Core.Accounts;

namespace ReportWorker.Browser.Tests;

/// <summary>What an authenticator shows.</summary>
internal static class Codes
{
    /// <summary>The code of now, or of some steps later.</summary>
    public static string Now(string secret, int later = 0) =>
        OneTimeCode.Of(secret, (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / (long)OneTimeCode.Step.TotalSeconds) + later);
}
