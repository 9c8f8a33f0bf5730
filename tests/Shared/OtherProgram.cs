using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ReportWorker.Testing;

/// <summary>Runs programs by others, which judge what ours has made.</summary>
internal static class OtherProgram
{
    /// <summary>Runs a program to its end, demands that it succeeds, and returns what it printed.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(0, await error);
        return output;
    }

    /// <summary>False if the program is not on this machine.</summary>
    public static async Task<bool> CanRunAsync(string program, string argument)
    {
        try
        {
            await RunAsync(program, argument);
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
