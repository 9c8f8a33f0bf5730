using ReportWorker.Expressions;
using ReportWorker.Office.Session;

namespace ReportWorker.Office;

/// <summary>Says things in the visitor's language.</summary>
internal sealed class OfficeText(Visitor visitor)
{
    /// <summary>The text.</summary>
    public string this[Message message] => message.ToString(visitor.Culture);
}
