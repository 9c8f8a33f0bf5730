using System.Globalization;
using ReportWorker.Hosting.Configuration;

namespace ReportWorker.Commands;

/// <summary>What every command is made with.</summary>
/// <param name="Settings">The configuration as it was found.</param>
/// <param name="Terminal">Where output goes.</param>
internal sealed record CommandContext(LoadedSettings Settings, Terminal Terminal)
{
    /// <summary>The language of help, messages and lists.</summary>
    public CultureInfo Culture => Settings.Culture;
}
