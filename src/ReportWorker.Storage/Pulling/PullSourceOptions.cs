using ReportWorker.Core.Problems;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Pulling;

/// <summary>A source of answers in another database, the configuration section <c>Intake:Sources:NAME</c>.</summary>
public sealed class PullSourceOptions
{
    /// <summary>Which database.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.SqlServer;

    /// <summary>
    /// How to reach it, in the words of the provider's driver; a secret. The account needs no more than to read the view. A relative SQLite file lies
    /// beside the configuration.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The view or table that is read, such as <c>dbo.bao_cao</c>, with the columns <c>unit, form, period, indicator, value</c>. Either this or <c>Query</c>.</summary>
    public string View { get; set; } = "";

    /// <summary>One SELECT with these columns, in the database's own words. Either this or <c>View</c>.</summary>
    public string Query { get; set; } = "";

    /// <summary>How often the service reads it, 1 minute to 31 days. Empty: only <c>data pull</c> does.</summary>
    public TimeSpan? Every { get; set; }

    /// <summary>How long reading may take, 1 second to 1 hour.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Everything that is wrong with these options; empty when nothing is. The connection string is not told: it may hold a password.</summary>
    /// <param name="name">The source's name.</param>
    public IReadOnlyList<Problem> Check(string name)
    {
        List<Problem> problems = [];
        if (string.IsNullOrWhiteSpace(ConnectionString))
        {
            problems.Add(new Problem(Messages.SourceWithoutConnection(name)));
        }
        else if (!Backend.CanRead(Provider, ConnectionString))
        {
            problems.Add(new Problem(Messages.SourceBadConnection(name, Provider.ToString())));
        }

        if (string.IsNullOrWhiteSpace(View) == string.IsNullOrWhiteSpace(Query))
        {
            problems.Add(new Problem(Messages.SourceViewOrQuery(name)));
        }

        if (Every < TimeSpan.FromMinutes(1) || Every > TimeSpan.FromDays(31))
        {
            problems.Add(new Problem(Messages.SourceBadEvery(name, Text(Every.Value))));
        }

        if (Timeout < TimeSpan.FromSeconds(1) || Timeout > TimeSpan.FromHours(1))
        {
            problems.Add(new Problem(Messages.SourceBadTimeout(name, Text(Timeout))));
        }

        return problems;
    }

    internal static string Text(TimeSpan span) => span.ToString("c", System.Globalization.CultureInfo.InvariantCulture);
}
