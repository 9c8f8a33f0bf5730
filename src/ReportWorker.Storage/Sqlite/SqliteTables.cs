using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using ReportWorker.Storage.Model;

namespace ReportWorker.Storage.Sqlite;

/// <summary>
/// Creates the table of values WITHOUT ROWID: its rows lie in the order of their key, which halves the file and reads a submission's
/// values in one go.
/// </summary>
internal sealed class SqliteTables(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    protected override void Generate(
        CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        // A rebuild creates the table under a name that ends like this first.
        var isWithoutRowId = operation.Name.EndsWith(nameof(ReportWorkerContext.SubmissionValues), StringComparison.Ordinal);
        base.Generate(operation, model, builder, terminate && !isWithoutRowId);
        if (isWithoutRowId)
        {
            builder.Append(" WITHOUT ROWID");
            if (terminate)
            {
                builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
                EndStatement(builder);
            }
        }
    }
}
