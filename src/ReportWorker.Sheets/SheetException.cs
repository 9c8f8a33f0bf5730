namespace ReportWorker.Sheets;

/// <summary>Carries a failure from where it is found, deep in a file, to where the file is opened; never leaves this room.</summary>
internal sealed class SheetException(SheetFailure failure, Exception? inner = null) : Exception(failure.ToString(), inner)
{
    public SheetFailure Failure => failure;

    public static SheetException Damaged(string part, string cell = "", Exception? inner = null) =>
        new(new SheetFailure.Damaged(part, cell), inner);
}
