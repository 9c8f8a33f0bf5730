namespace ReportWorker.Core.Reports;

/// <summary>How secret a document is by the law on State secrets; such a document leaves by no wire.</summary>
public enum Classification
{
    /// <summary>MẬT.</summary>
    Mat,

    /// <summary>TỐI MẬT.</summary>
    ToiMat,

    /// <summary>TUYỆT MẬT.</summary>
    TuyetMat,
}
