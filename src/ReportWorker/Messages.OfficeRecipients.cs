using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What the pages of recipients say.</content>
internal static partial class Messages
{
    public static Message PageRecipients() => new(KeepingSource, nameof(PageRecipients));

    public static Message RecipientsLead() => new(KeepingSource, nameof(RecipientsLead));

    public static Message RecipientsCount(int count) => new(KeepingSource, nameof(RecipientsCount), count);

    public static Message NobodyHere() => new(KeepingSource, nameof(NobodyHere));

    public static Message FieldGroup() => new(KeepingSource, nameof(FieldGroup));

    public static Message FieldWho() => new(KeepingSource, nameof(FieldWho));

    public static Message FieldAddress() => new(KeepingSource, nameof(FieldAddress));

    public static Message HintAddress() => new(KeepingSource, nameof(HintAddress));

    public static Message HintGroup() => new(KeepingSource, nameof(HintGroup));

    public static Message FieldFormat() => new(KeepingSource, nameof(FieldFormat));

    public static Message FormatDocx() => new(KeepingSource, nameof(FormatDocx));

    public static Message FormatDocxAndPdf() => new(KeepingSource, nameof(FormatDocxAndPdf));

    public static Message FieldReceives() => new(KeepingSource, nameof(FieldReceives));

    public static Message ReceivesAll() => new(KeepingSource, nameof(ReceivesAll));

    public static Message ReceivesDrafts() => new(KeepingSource, nameof(ReceivesDrafts));

    public static Message FieldFrom() => new(KeepingSource, nameof(FieldFrom));

    public static Message FieldTo() => new(KeepingSource, nameof(FieldTo));

    public static Message FieldPast() => new(KeepingSource, nameof(FieldPast));

    public static Message FieldWhoOrWhere() => new(KeepingSource, nameof(FieldWhoOrWhere));

    public static Message RecipientAdd() => new(KeepingSource, nameof(RecipientAdd));

    public static Message RecipientAdded(string who) => new(KeepingSource, nameof(RecipientAdded), who);

    public static Message RecipientChange() => new(KeepingSource, nameof(RecipientChange));

    public static Message RecipientChanged(string who) => new(KeepingSource, nameof(RecipientChanged), who);

    public static Message RecipientEnd() => new(KeepingSource, nameof(RecipientEnd));

    public static Message RecipientEnded(string who) => new(KeepingSource, nameof(RecipientEnded), who);

    public static Message RecipientEndLead() => new(KeepingSource, nameof(RecipientEndLead));

    public static Message SaveIt() => new(KeepingSource, nameof(SaveIt));

    public static Message FilesHeading() => new(KeepingSource, nameof(FilesHeading));

    public static Message RecipientsFileLead() => new(KeepingSource, nameof(RecipientsFileLead));

    public static Message SaveAsFile() => new(KeepingSource, nameof(SaveAsFile));

    public static Message FieldFile() => new(KeepingSource, nameof(FieldFile));

    public static Message ImportFile() => new(KeepingSource, nameof(ImportFile));

    public static Message MoreProblems(int count) => new(KeepingSource, nameof(MoreProblems), count);
}
