using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReportWorker.Storage.SqlServer.Migrations
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
                    Id = table.Column<int>(type: "int", nullable: false),
                    Why = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    By = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
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
