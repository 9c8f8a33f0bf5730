namespace ReportWorker.Mail;

/// <summary>Puts what a library said into a sentence of ours.</summary>
internal static class Reason
{
    /// <summary>The exception's message on one line, without the full stop.</summary>
    public static string Of(Exception exception) => Of(exception.Message);

    /// <summary>The text on one line, without the full stop.</summary>
    public static string Of(string text) =>
        string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).TrimEnd('.');
}
