using System.Collections.Frozen;

namespace ReportWorker.Core.Indicators;

/// <summary>Names that mean something else in formulas and templates, so that no indicator or narrative section may have them.</summary>
internal static class ReservedNames
{
    private static readonly FrozenSet<string> Names = new[]
    {
        // the report's model
        "unit", "units", "children", "period", "report", "coverage", "edition", "document", "profile", "broken_rules", "highlights", "values",

        // the fields of a unit, beside which its figures stand
        "code", "name", "kind", "level", "order", "email",

        // the language
        "forloop", "true", "false", "null", "and", "or", "not", "in",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string name) => Names.Contains(name);
}
