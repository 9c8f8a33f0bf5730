using System.Xml;

namespace ReportWorker.Sheets.Xlsx;

/// <summary>The names of elements and attributes in a part, of which real ones have a few hundred at most.</summary>
internal sealed class BoundedNames(string part) : NameTable
{
    private const int Most = 5_000;

    private int _count;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? (Count() ? base.Add(key, start, len) : "");

    public override string Add(string key) => Get(key) ?? (Count() ? base.Add(key) : "");

    private bool Count() => ++_count <= Most ? true : throw SheetException.Damaged(part);
}
