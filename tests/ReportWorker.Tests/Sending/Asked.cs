using System.Globalization;

namespace ReportWorker.Tests.Sending;

/// <summary>How much of a test is asked for: little in CI, more in a long run.</summary>
internal static class Asked
{
    /// <summary>The number in an environment variable.</summary>
    public static int For(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
