using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReportWorker.Storage.SqlServer.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Delivery : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Deliveries_EditionId_RecipientNormalised",
                table: "Deliveries");

            migrationBuilder.AddColumn<string>(
                name: "Receives",
                table: "Recipients",
                type: "varchar(16)",
                unicode: false,
                maxLength: 16,
                nullable: false,
                defaultValue: "All",
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<bool>(
                name: "AwaitsSigned",
                table: "Editions",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Corrects",
                table: "Editions",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SignedHash",
                table: "Editions",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "SignedName",
                table: "Editions",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Purpose",
                table: "Deliveries",
                type: "varchar(16)",
                unicode: false,
                maxLength: 16,
                nullable: false,
                defaultValue: "Edition",
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "Part",
                table: "Deliveries",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "Topic",
                table: "Deliveries",
                type: "varchar(250)",
                unicode: false,
                maxLength: 250,
                nullable: true,
                collation: "Latin1_General_BIN2");

            // A message without an edition was a reminder until now.
            migrationBuilder.Sql("EXEC(N'UPDATE [Deliveries] SET [Purpose] = ''Reminder'' WHERE [EditionId] IS NULL');");

            migrationBuilder.CreateTable(
                name: "Alarms",
                columns: table => new
                {
                    Key = table.Column<string>(type: "varchar(250)", unicode: false, maxLength: 250, nullable: false, collation: "Latin1_General_BIN2"),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ToldAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Alarms", x => x.Key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_EditionId_RecipientNormalised_Part",
                table: "Deliveries",
                columns: new[] { "EditionId", "RecipientNormalised", "Part" },
                unique: true,
                filter: "[EditionId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Topic_RecipientNormalised",
                table: "Deliveries",
                columns: new[] { "Topic", "RecipientNormalised" },
                unique: true,
                filter: "[Topic] IS NOT NULL");

            migrationBuilder.AddForeignKey(
                name: "FK_Editions_Blobs_SignedHash",
                table: "Editions",
                column: "SignedHash",
                principalTable: "Blobs",
                principalColumn: "Hash",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Editions_Blobs_SignedHash",
                table: "Editions");

            migrationBuilder.DropTable(
                name: "Alarms");

            migrationBuilder.DropIndex(
                name: "IX_Deliveries_EditionId_RecipientNormalised_Part",
                table: "Deliveries");

            migrationBuilder.DropIndex(
                name: "IX_Deliveries_Topic_RecipientNormalised",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "Receives",
                table: "Recipients");

            migrationBuilder.DropColumn(
                name: "AwaitsSigned",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "Corrects",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "SignedHash",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "SignedName",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "Purpose",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "Part",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "Topic",
                table: "Deliveries");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_EditionId_RecipientNormalised",
                table: "Deliveries",
                columns: new[] { "EditionId", "RecipientNormalised" },
                unique: true,
                filter: "[EditionId] IS NOT NULL");
        }
    }
}
