namespace ReportWorker.Expressions;

/// <summary>What is done to printed values so that they cannot break the text around them. The template's own text is left as it is.</summary>
public enum TextEscape
{
    /// <summary>Nothing; for plain text.</summary>
    None,

    /// <summary>The characters that mean something in HTML become entities.</summary>
    Html,

    /// <summary>Line breaks and control characters become spaces; for a subject.</summary>
    SingleLine,

    /// <summary>Characters that Windows or Unix forbid in file names become '-'.</summary>
    FileName,
}
