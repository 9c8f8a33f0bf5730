using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReportWorker.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    internal sealed partial class MailPause : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PausedMail",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Why = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PausedMail", x => x.Id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PausedMail");
        }
    }
}
