using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReportWorker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Arrivals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Arrivals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Sender = table.Column<string>(type: "TEXT", maxLength: 320, nullable: true),
                    MailId = table.Column<long>(type: "INTEGER", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    Form = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    Period = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    Problems = table.Column<string>(type: "TEXT", nullable: true),
                    SubmissionId = table.Column<long>(type: "INTEGER", nullable: true),
                    AnswerId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Arrivals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Arrivals_Deliveries_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "Deliveries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Arrivals_ReceivedMails_MailId",
                        column: x => x.MailId,
                        principalTable: "ReceivedMails",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Arrivals_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Units_Parent",
                table: "Units",
                column: "Parent");

            migrationBuilder.CreateIndex(
                name: "IX_Arrivals_Hash",
                table: "Arrivals",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_Arrivals_Key",
                table: "Arrivals",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Arrivals_Outcome",
                table: "Arrivals",
                column: "Outcome");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Arrivals");

            migrationBuilder.DropIndex(
                name: "IX_Units_Parent",
                table: "Units");
        }
    }
}
