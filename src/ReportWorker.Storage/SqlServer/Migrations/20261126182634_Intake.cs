using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReportWorker.Storage.SqlServer.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Intake : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "BasedOn",
                table: "Submissions",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CountsFrom",
                table: "Submissions",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "Submissions",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sender",
                table: "Submissions",
                type: "nvarchar(320)",
                maxLength: 320,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Submissions",
                type: "varchar(16)",
                unicode: false,
                maxLength: 16,
                nullable: false,
                defaultValue: "Taken",
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Way",
                table: "Submissions",
                type: "varchar(16)",
                unicode: false,
                maxLength: 16,
                nullable: false,
                defaultValue: "Import",
                collation: "Latin1_General_BIN2");

            // What was there counts, or did, from when it came.
            migrationBuilder.Sql("EXEC(N'UPDATE [Submissions] SET [CountsFrom] = [ReceivedAt]');");

            migrationBuilder.CreateTable(
                name: "SubmissionFiles",
                columns: table => new
                {
                    SubmissionId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false, collation: "Latin1_General_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    BlobHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true, collation: "Latin1_General_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubmissionFiles", x => new { x.SubmissionId, x.Number });
                    table.ForeignKey(
                        name: "FK_SubmissionFiles_Blobs_BlobHash",
                        column: x => x.BlobHash,
                        principalTable: "Blobs",
                        principalColumn: "Hash",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SubmissionFiles_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_Unit_Form_Period",
                table: "Submissions",
                columns: new[] { "Unit", "Form", "Period" },
                unique: true,
                filter: "[Counts] = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SubmissionFiles");

            migrationBuilder.DropIndex(
                name: "IX_Submissions_Unit_Form_Period",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "BasedOn",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "CountsFrom",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "Sender",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "Way",
                table: "Submissions");
        }
    }
}
