using Spectre.Console;

namespace ReportWorker.Commands;

/// <summary>A bar among the messages while work goes on, where a person looks.</summary>
internal static class ProgressBar
{
    /// <summary>Runs the work and shows how far it is.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="wanted">False for work that is too short for a bar.</param>
    /// <param name="work">The work; it tells how much is done, of how much, and with what.</param>
    public static async Task<TResult> RunAsync<TResult>(Terminal terminal, bool wanted, Func<Action<int, int, string>, Task<TResult>> work)
    {
        if (!wanted || !terminal.IsErrorInteractive)
        {
            return await work((_, _, _) => { });
        }

        return await terminal.Messages().Progress().AutoClear(true).StartAsync(async context =>
        {
            var bar = context.AddTask("…");
            return await work((done, total, text) =>
            {
                bar.MaxValue(total).Value(done);
                bar.Description = Markup.Escape(text);
            });
        });
    }
}
