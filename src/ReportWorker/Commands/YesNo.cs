using ReportWorker.Expressions;

namespace ReportWorker.Commands;

/// <summary>Answers in people's words.</summary>
internal static class YesNo
{
    public static Message Of(bool flag) => flag ? Messages.Yes() : Messages.No();
}
