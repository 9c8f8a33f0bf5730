using System.Globalization;
using Npgsql;

namespace ReportWorker.Storage.Postgres;

/// <summary>
/// Sessions that the server ends when their process stands still amid a transaction, as a paused virtual machine does: it would keep all others
/// from the rows that it has locked. Only what the connection string does not say for itself is added.
/// </summary>
internal static class PostgresSessions
{
    private const string Setting = "idle_in_transaction_session_timeout";

    /// <summary>The connection string with that limit.</summary>
    public static string Limited(string connectionString, TimeSpan standstill)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        if (connection.Options?.Contains(Setting, StringComparison.Ordinal) != true)
        {
            connection.Options = string.Create(CultureInfo.InvariantCulture, $"{connection.Options} -c {Setting}={standstill.TotalMilliseconds:0}").Trim();
        }

        return connection.ConnectionString;
    }
}
