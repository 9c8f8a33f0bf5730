using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReportWorker.Storage.Postgres.Migrations
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
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: true);

            // The day on which a unit first answered is that of its first revision.
            migrationBuilder.Sql(
                """
                UPDATE "Submissions" SET "FirstReceivedAt" = (
                    SELECT MIN(earlier."ReceivedAt") FROM "Submissions" AS earlier
                    WHERE earlier."Unit" = "Submissions"."Unit" AND earlier."Form" = "Submissions"."Form"
                        AND earlier."Period" = "Submissions"."Period");
                """);

            migrationBuilder.AlterColumn<DateTime>(
                name: "FirstReceivedAt",
                table: "Submissions",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: false,
                oldClrType: typeof(DateTime),
                oldType: "timestamp(6) with time zone",
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
                type: "character varying(400)",
                unicode: false,
                maxLength: 400,
                nullable: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldNullable: true,
                oldCollation: "C");

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
                type: "character varying(64)",
                unicode: false,
                maxLength: 64,
                nullable: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(400)",
                oldUnicode: false,
                oldMaxLength: 400,
                oldNullable: true,
                oldCollation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Breakdown",
                table: "SubmissionValues",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddPrimaryKey(
                name: "PK_SubmissionValues",
                table: "SubmissionValues",
                columns: new[] { "SubmissionId", "IndicatorId", "Breakdown" });
        }
    }
}
