using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Problems;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Sqlite;
using ReportWorker.Storage.Stores;

namespace ReportWorker.Storage.Running;

/// <summary>
/// Takes over everything from a SQLite file into an empty database of any kind, all or nothing; every row keeps its number. It reads a copy, so
/// the file may be in use or of an earlier version and stays as it is.
/// </summary>
internal sealed class DatabaseImport(Transactor transactor, Backend backend, TimeProvider time)
{
    private const int RowsAtATime = 500;

    private static readonly MethodInfo CopyTable = typeof(DatabaseImport).GetMethod(nameof(CopyAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>Takes it over.</summary>
    /// <returns>How many rows came.</returns>
    /// <exception cref="RequestRefusedException">The file is no database of this program, or this database holds something already.</exception>
    public async Task<long> RunAsync(string file, AuditEvent audit, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("reportworker-import-").FullName;
        try
        {
            var copy = Path.Combine(folder, "copy.db");
            Copy(file, copy);
            var source = new SqliteBackend(new DatabaseOptions { ConnectionString = $"Data Source={copy};Pooling=False" });
            return await new Transactor(source, source, time).ReadAsync(
                async (from, cancel) =>
                {
                    if (!(await from.Database.GetAppliedMigrationsAsync(cancel)).Any())
                    {
                        throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.ImportNotOurs(file)));
                    }

                    await from.Database.MigrateAsync(cancel);
                    return await TakeOverAsync(from, audit, cancel);
                },
                cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Copy(string file, string copy)
    {
        if (!File.Exists(file))
        {
            throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.ImportNotThere(file)));
        }

        try
        {
            SqliteBackup.Write(file, copy);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SqliteBackend.NoDatabase)
        {
            throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.ImportNotOurs(file)), exception);
        }
        catch (SqliteException exception)
        {
            throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.CannotOpenFile(file, exception.Message)), exception);
        }
    }

    private Task<long> TakeOverAsync(ReportWorkerContext from, AuditEvent audit, CancellationToken cancellationToken) => transactor.WriteAsync(
        async (to, cancel) =>
        {
            await to.Installation.ExecuteDeleteAsync(cancel); // it tells since when this database owes reports; the other one owed them before
            var count = 0L;
            foreach (var table in InOrder(to.Model))
            {
                count += await (Task<long>)CopyTable.MakeGenericMethod(table.ClrType).Invoke(this, [from, to, table, cancel])!;
            }

            to.Add(AuditRows.Write(audit));
            await to.SaveChangesAsync(cancel);
            return count;
        },
        cancellationToken);

    private async Task<long> CopyAsync<TRow>(ReportWorkerContext from, ReportWorkerContext to, IEntityType table, CancellationToken cancellationToken)
        where TRow : class
    {
        var name = table.GetTableName()!;
        if (await to.Set<TRow>().AnyAsync(cancellationToken))
        {
            throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.ImportNeedsEmpty(backend.Description, name)));
        }

        var number = table.FindPrimaryKey()!.Properties.SingleOrDefault(property => property.ValueGenerated == ValueGenerated.OnAdd)?.GetColumnName();
        var (before, after) = number is null ? ("", "") : backend.KeepNumbers(name, number);
        await RunAsync(to, before, cancellationToken);
        var count = 0L;
        await foreach (var rows in from.Set<TRow>().AsNoTracking().AsAsyncEnumerable().Chunk(RowsAtATime).WithCancellation(cancellationToken))
        {
            to.AddRange(rows.AsEnumerable());
            await to.SaveChangesAsync(cancellationToken);
            to.ChangeTracker.Clear();
            count += rows.Length;
        }

        await RunAsync(to, after, cancellationToken);
        return count;
    }

    private static async Task RunAsync(ReportWorkerContext context, string sql, CancellationToken cancellationToken)
    {
        if (sql.Length > 0)
        {
            await context.Database.ExecuteSqlRawAsync(sql, cancellationToken);
        }
    }

    // What others refer to comes before them.
    private static List<IEntityType> InOrder(IModel model)
    {
        var order = new List<IEntityType>();
        foreach (var table in model.GetEntityTypes())
        {
            Visit(table);
        }

        return order;

        void Visit(IEntityType table)
        {
            if (order.Contains(table))
            {
                return;
            }

            foreach (var other in table.GetForeignKeys().Select(key => key.PrincipalEntityType).Where(other => other != table))
            {
                Visit(other);
            }

            order.Add(table);
        }
    }
}
