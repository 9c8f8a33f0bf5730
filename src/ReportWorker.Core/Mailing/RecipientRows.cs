using System.Globalization;
using ReportWorker.Core.Intake;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Mailing;

/// <summary>Recipients as files write them: the one set of rules for what may stand there, whoever wrote it.</summary>
internal static class RecipientRows
{
    private static readonly string[] Required = ["group", "name", "email", "valid_from"];
    private static readonly string[] Columns = ["group", "name", "email", "folder", "format", "receives", "valid_from", "valid_to"];

    /// <summary>The recipients of a file; what is wrong goes to the problems.</summary>
    public static List<Recipient> Read(SourceFile file, ProblemList problems)
    {
        var read = new List<Recipient>();
        if (ImportTable.Open(file, problems, Required) is not { } table || !table.CheckHeading(Columns, Required))
        {
            return read;
        }

        var lines = new Dictionary<string, int>();
        foreach (var row in ImportRow.All(table, problems))
        {
            var recipient = ReadOne(row);
            if (row.IsGood && !lines.TryAdd(KeyOf(recipient), row.Line))
            {
                row.Add("email", Messages.RecipientTwice(recipient.Email, recipient.Group, lines[KeyOf(recipient)]));
            }

            read.Add(recipient);
        }

        return read;
    }

    /// <summary>A file that reads as these recipients.</summary>
    public static string Write(IEnumerable<Recipient> recipients) => CsvText.Line(Columns) + string.Concat(recipients.Select(one => CsvText.Line(
        one.Group, one.Name, one.IsFolder ? "" : one.Email, one.IsFolder ? one.Email : "", one.Format.Word(), one.Receives.Word(), Day(one.ValidFrom), Day(one.ValidTo))));

    /// <summary>A file of one recipient, whatever somebody typed in for it.</summary>
    public static string Write(RecipientFields one)
    {
        var address = one.Address?.Trim() ?? "";
        var isFolder = FolderAddress.Is(address);
        return CsvText.Line(Columns) + CsvText.Line(
            one.Group, one.Name, isFolder ? "" : address, isFolder ? address : "", one.Format, one.Receives, one.ValidFrom, one.ValidTo);
    }

    /// <summary>What tells recipients apart.</summary>
    public static string KeyOf(Recipient recipient) => KeyOf(recipient.Group, recipient.Email, recipient.ValidFrom);

    /// <summary>What tells recipients apart.</summary>
    public static string KeyOf(string group, string address, DateOnly validFrom) => $"{group} {address.ToLowerInvariant()} {Day(validFrom)}";

    /// <summary>Writes down what becomes different; false when nothing does.</summary>
    public static bool Note(ChangeLog log, Recipient recipient, Recipient? old)
    {
        var key = KeyOf(recipient);
        if (old is null)
        {
            log.Add(key);
            return true;
        }

        if (old == recipient)
        {
            return false;
        }

        log.Change(
            key,
            ("name", old.Name, recipient.Name),
            ("email", old.Email, recipient.Email),
            ("format", old.Format.Word(), recipient.Format.Word()),
            ("receives", old.Receives.Word(), recipient.Receives.Word()),
            ("valid_to", old.ValidTo, recipient.ValidTo));
        return true;
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Recipient ReadOne(ImportRow row)
    {
        var recipient = new Recipient(
            row.Word("group"),
            row.Name("name"),
            Address(row),
            Read(row, "format", DocumentFormats.Parse, Messages.ExpectedFormat()),
            row.Day("valid_from", required: true) ?? default,
            row.Day("valid_to", required: false))
        {
            Receives = Read(row, "receives", RecipientParts.Parse, Messages.ExpectedPart()),
        };
        if (recipient.ValidTo < recipient.ValidFrom)
        {
            row.Add("valid_to", Messages.EndsBeforeItBegins(recipient.ValidTo.Value, recipient.ValidFrom));
        }

        return recipient;
    }

    // A mail address or a folder, not both.
    private static string Address(ImportRow row)
    {
        if (row.Text("folder", FolderAddress.MaxLength) is not { } folder)
        {
            return row.Email("email", required: true) ?? "";
        }

        if (row.Raw("email").Length > 0)
        {
            row.Add("folder", Messages.EmailOrFolder());
        }
        else if (!FolderAddress.Is(folder) || !Path.IsPathFullyQualified(folder))
        {
            row.Wrong("folder", Messages.ExpectedFolder());
        }

        return Path.TrimEndingDirectorySeparator(folder);
    }

    private static T Read<T>(ImportRow row, string column, Func<string, T?> parse, Message expected)
        where T : struct
    {
        var read = parse(row.Raw(column));
        if (read is null)
        {
            row.Wrong(column, expected);
        }

        return read ?? default;
    }
}
