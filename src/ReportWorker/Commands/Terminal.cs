using System.Text;
using Spectre.Console;

namespace ReportWorker.Commands;

/// <summary>Where output goes: data to one writer, messages to another. Colours and bars only where a person looks.</summary>
/// <param name="Out">Data.</param>
/// <param name="Error">Messages.</param>
/// <param name="IsOutInteractive">True when a person looks at <paramref name="Out"/>.</param>
/// <param name="IsErrorInteractive">True when a person looks at <paramref name="Error"/>.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool IsOutInteractive, bool IsErrorInteractive)
{
    /// <summary>The process's own streams, in UTF-8 whatever the machine is set to.</summary>
    public static Terminal OfProcess()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        return new(Utf8(Console.OpenStandardOutput()), Utf8(Console.OpenStandardError()), !Console.IsOutputRedirected, !Console.IsErrorRedirected);
    }

    /// <summary>A console for bars among the messages.</summary>
    public IAnsiConsole Messages() =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error), Interactive = InteractionSupport.No });

    /// <summary>A console for tables of data.</summary>
    public IAnsiConsole Data() =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Out), Interactive = InteractionSupport.No });

    private static StreamWriter Utf8(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
}
