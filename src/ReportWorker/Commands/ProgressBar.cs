using Spectre.Console;

namespace ReportWorker.Commands;

/// <summary>A bar among the messages while work goes on, where a person looks.</summary>
internal static class ProgressBar
{
    /// <summary>Runs the work and shows how far it is.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="wanted">False for work that is too short for a bar.</param>
    /// <param name="work">The work.</param>
    /// <param name="read">What a report of progress says.</param>
    public static async Task<TResult> RunAsync<TProgress, TResult>(
        Terminal terminal,
        bool wanted,
        Func<IProgress<TProgress>?, Task<TResult>> work,
        Func<TProgress, (int Done, int Total, string Text)> read)
    {
        if (!wanted || !terminal.IsErrorInteractive)
        {
            return await work(null);
        }

        return await terminal.Messages().Progress().AutoClear(true).StartAsync(async context =>
        {
            var bar = context.AddTask("…");
            return await work(new Direct<TProgress>(progress =>
            {
                var (done, total, text) = read(progress);
                bar.MaxValue(total).Value(done);
                bar.Description = Markup.Escape(text);
            }));
        });
    }

    // Progress<T> would report from another thread, after the fact.
    private sealed class Direct<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
