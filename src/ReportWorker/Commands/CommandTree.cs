using System.CommandLine;

namespace ReportWorker.Commands;

/// <summary>All commands, in the order in which help shows them.</summary>
internal static class CommandTree
{
    /// <summary>Makes them.</summary>
    public static IEnumerable<Command> Of(CommandContext context) => [];
}
