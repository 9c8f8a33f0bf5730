using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Problems;
using ReportWorker.Expressions;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.OfficeRecipients;

/// <summary>What the pages of recipients have in common: the fields of one, and what is wrong with them by the names that people see.</summary>
internal abstract class RecipientPageModel(Visitor visitor) : OfficePage(visitor)
{
    /// <summary>Who.</summary>
    [BindProperty, StringLength(LongestReason)]
    public string? Who { get; set; }

    /// <summary>The word for the form.</summary>
    [BindProperty, StringLength(Longest)]
    public string? Format { get; set; }

    /// <summary>The word for the part.</summary>
    [BindProperty, StringLength(Longest)]
    public string? Receives { get; set; }

    /// <summary>The last day.</summary>
    [BindProperty, StringLength(Longest)]
    public string? To { get; set; }

    /// <summary>What a form is called.</summary>
    public static Message NameOf(DocumentFormat format) => format == DocumentFormat.DocxAndPdf ? Messages.FormatDocxAndPdf() : Messages.FormatDocx();

    /// <summary>What a part is called.</summary>
    public static Message NameOf(RecipientPart part) => part == RecipientPart.Drafts ? Messages.ReceivesDrafts() : Messages.ReceivesAll();

    /// <summary>A day as fields take it.</summary>
    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    protected override string Say(Problem problem) => problem.Place is { File: RecipientKeeping.Typed, Column: { } column } && LabelOf(column) is { } label
        ? $"{label.ToString(Visitor.Culture)}: {problem.Message.ToString(Visitor.Culture)}"
        : base.Say(problem);

    private static Message? LabelOf(string column) => column switch
    {
        "group" => Messages.FieldGroup(),
        "name" => Messages.FieldWho(),
        "email" or "folder" => Messages.FieldAddress(),
        "format" => Messages.FieldFormat(),
        "receives" => Messages.FieldReceives(),
        "valid_from" => Messages.FieldFrom(),
        "valid_to" => Messages.FieldTo(),
        _ => null,
    };
}
