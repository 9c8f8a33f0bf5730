using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReportWorker.Storage.SqlServer.Migrations
{
    /// <inheritdoc />
    internal sealed partial class OutsideNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "OutsideKey",
                table: "Accounts",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "OutsideName",
                table: "Accounts",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "OutsideWay",
                table: "Accounts",
                type: "varchar(16)",
                unicode: false,
                maxLength: 16,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_OutsideKey",
                table: "Accounts",
                column: "OutsideKey",
                unique: true,
                filter: "[OutsideKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_OutsideWay_OutsideName",
                table: "Accounts",
                columns: new[] { "OutsideWay", "OutsideName" },
                unique: true,
                filter: "[OutsideWay] IS NOT NULL AND [OutsideName] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Accounts_OutsideKey",
                table: "Accounts");

            migrationBuilder.DropIndex(
                name: "IX_Accounts_OutsideWay_OutsideName",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "OutsideKey",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "OutsideName",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "OutsideWay",
                table: "Accounts");
        }
    }
}
