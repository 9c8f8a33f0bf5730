using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReportWorker.Storage.SqlServer.Migrations
{
    /// <inheritdoc />
    internal sealed partial class OneValuePerIndicator : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Nothing ever filled the column, so no installation has parts of a breakdown; were there one, its whole would stay.
            // EXEC, since the idempotent script is compiled where the column is gone too.
            migrationBuilder.Sql("EXEC(N'DELETE FROM [SubmissionValues] WHERE LEN([Breakdown]) > 0');");

            migrationBuilder.AddColumn<DateTime>(
                name: "FirstReceivedAt",
                table: "Submissions",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            // The day on which a unit first answered is that of its first revision.
            migrationBuilder.Sql(
                """
                EXEC(N'UPDATE [Submissions] SET [FirstReceivedAt] = (
                    SELECT MIN(earlier.[ReceivedAt]) FROM [Submissions] AS earlier
                    WHERE earlier.[Unit] = [Submissions].[Unit] AND earlier.[Form] = [Submissions].[Form]
                        AND earlier.[Period] = [Submissions].[Period])');
                """);

            migrationBuilder.AlterColumn<DateTime>(
                name: "FirstReceivedAt",
                table: "Submissions",
                type: "datetime2(6)",
                precision: 6,
                nullable: false,
                oldClrType: typeof(DateTime),
                oldType: "datetime2(6)",
                oldPrecision: 6,
                oldNullable: true);

            migrationBuilder.DropPrimaryKey(
                name: "PK_SubmissionValues",
                table: "SubmissionValues");

            migrationBuilder.DropColumn(
                name: "Breakdown",
                table: "SubmissionValues");

            migrationBuilder.AlterColumn<string>(
                name: "SucceededBy",
                table: "Units",
                type: "varchar(400)",
                unicode: false,
                maxLength: 400,
                nullable: true,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldNullable: true,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AddPrimaryKey(
                name: "PK_SubmissionValues",
                table: "SubmissionValues",
                columns: new[] { "SubmissionId", "IndicatorId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_SubmissionValues",
                table: "SubmissionValues");

            migrationBuilder.DropColumn(
                name: "FirstReceivedAt",
                table: "Submissions");

            migrationBuilder.AlterColumn<string>(
                name: "SucceededBy",
                table: "Units",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(400)",
                oldUnicode: false,
                oldMaxLength: 400,
                oldNullable: true,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Breakdown",
                table: "SubmissionValues",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddPrimaryKey(
                name: "PK_SubmissionValues",
                table: "SubmissionValues",
                columns: new[] { "SubmissionId", "IndicatorId", "Breakdown" });
        }
    }
}
