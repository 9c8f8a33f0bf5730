namespace ReportWorker.Core.Reports.Profiles;

/// <summary>By what place a component is known whose words differ from document to document.</summary>
public enum ProfileLine
{
    /// <summary>The first line that no other component is known by.</summary>
    First,

    /// <summary>The last of the lines that stand together.</summary>
    Last,

    /// <summary>The lines that are left.</summary>
    Other,

    /// <summary>The line after empty lines.</summary>
    AfterBlank,
}
