using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReportWorker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    internal sealed partial class OneValuePerIndicator : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Nothing ever filled the column, so no installation has parts of a breakdown; were there one, its whole would stay.
            migrationBuilder.Sql("""DELETE FROM "SubmissionValues" WHERE "Breakdown" <> '';""");

            migrationBuilder.AddColumn<DateTime>(
                name: "FirstReceivedAt",
                table: "Submissions",
                type: "TEXT",
                precision: 6,
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            // The day on which a unit first answered is that of its first revision. EF rebuilds the table of values behind this.
            migrationBuilder.Sql(
                """
                UPDATE "Submissions" SET "FirstReceivedAt" = (
                    SELECT MIN(earlier."ReceivedAt") FROM "Submissions" AS earlier
                    WHERE earlier."Unit" = "Submissions"."Unit" AND earlier."Form" = "Submissions"."Form"
                        AND earlier."Period" = "Submissions"."Period");
                """);

            migrationBuilder.DropPrimaryKey(
                name: "PK_SubmissionValues",
                table: "SubmissionValues");

            migrationBuilder.DropColumn(
                name: "Breakdown",
                table: "SubmissionValues");

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

            migrationBuilder.AddColumn<string>(
                name: "Breakdown",
                table: "SubmissionValues",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "PK_SubmissionValues",
                table: "SubmissionValues",
                columns: new[] { "SubmissionId", "IndicatorId", "Breakdown" });
        }
    }
}
