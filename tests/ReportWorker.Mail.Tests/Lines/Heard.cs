using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ReportWorker.Mail.Tests.Lines;

/// <summary>A log that keeps everything it is told, exceptions included.</summary>
internal sealed class Heard<T> : ILogger<T>
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{formatter(state, exception)} {exception}");
}
