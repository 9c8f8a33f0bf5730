using System.Globalization;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Mailing;

/// <summary>
/// Brings groups and people from a .csv file among the recipients: new ones are added, those with a known group, address and first day
/// are overwritten and the audit says what changed. A file with anything wrong in it changes nothing.
/// </summary>
public sealed class RecipientImport(IRecipientStore recipients, Auditor auditor)
{
    private static readonly string[] Required = ["group", "name", "email", "valid_from"];
    private static readonly string[] Known = [.. Required, "folder", "format", "receives", "valid_to"];

    /// <summary>Imports one file.</summary>
    public async Task<ImportResult> ImportAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        var read = Read(file, problems);
        if (problems.Count > 0)
        {
            return new ImportResult.Rejected(problems.Kept, problems.Count);
        }

        var stored = (await recipients.ReadAllAsync(cancellationToken)).ToDictionary(KeyOf);
        var log = new ChangeLog();
        var changed = read.Where(recipient => Note(log, recipient, stored)).ToList();
        if (changed.Count > 0)
        {
            await recipients.SaveAsync(
                changed, auditor.Event("recipients.import", file.Name, log.ToString(), file.ToBlob().Hash), cancellationToken);
        }

        return new ImportResult.Imported(log.Added, log.Changed, read.Count - changed.Count);
    }

    private static List<Recipient> Read(SourceFile file, ProblemList problems)
    {
        var read = new List<Recipient>();
        if (ImportTable.Open(file, problems, Required) is not { } table || !table.CheckHeading(Known, Required))
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

    private static string KeyOf(Recipient recipient) =>
        $"{recipient.Group} {recipient.Email.ToLowerInvariant()} {recipient.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private static bool Note(ChangeLog log, Recipient recipient, Dictionary<string, Recipient> stored)
    {
        var key = KeyOf(recipient);
        if (!stored.TryGetValue(key, out var old))
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
}
