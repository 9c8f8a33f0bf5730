using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.Hosting;

namespace ReportWorker.Tests.OfficePage;

/// <summary>A handler of a page, with the address that calls it.</summary>
/// <param name="Route">The page's route.</param>
/// <param name="Method">The handler.</param>
internal sealed partial record Handler(string Route, MethodInfo Method)
{
    /// <summary>All that the program has, as they were compiled.</summary>
    public static IReadOnlyList<Handler> All { get; } =
    [
        .. typeof(Messages).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
            .Where(item => RouteOf(item.Type) is not null)
            .SelectMany(item => item.Type.GetProperty("Model")!.PropertyType // a page has a model
                .GetMethods(BindingFlags.Public | BindingFlags.Instance)
                .Where(method => method.DeclaringType != typeof(PageModel) && method.Name.StartsWith("On", StringComparison.Ordinal))
                .Select(method => new Handler(RouteOf(item.Type)!, method))), // it was looked for
    ];

    // What addresses name, for the district of the samples; the submission and the run are the first that there are.
    private static (string Part, string Value)[] OfLongBien { get; } =
    [
        ("{period?}", "2020-H1"), ("{**due}", "six-month-review/2020-H1/long-bien"), ("{**edition}", "six-month-review/2020-H1/long-bien/1"), ("{number}", "1"),
    ];

    /// <summary>True when its address names something of the district.</summary>
    public bool NamesSomething => Array.Exists(OfLongBien, part => part.Part != "{period?}" && Route.Contains(part.Part, StringComparison.Ordinal));

    public bool IsPost => Method.Name.StartsWith("OnPost", StringComparison.Ordinal);

    /// <summary>An address that calls it.</summary>
    public string Address(string account)
    {
        var name = Method.Name["On".Length..].Replace("Async", "", StringComparison.Ordinal);
        name = name[(IsPost ? "Post" : "Get").Length..];
        var route = Route.TrimStart('/').Replace("{name}", account, StringComparison.Ordinal);
        foreach (var (part, value) in OfLongBien)
        {
            route = route.Replace(part, value, StringComparison.Ordinal);
        }

        return "/" + Placeholder().Replace(route, "1") + "?code=dh_chi_bo_cap_uy_vien" + (name.Length > 0 ? "&handler=" + name : "");
    }

    public override string ToString() => $"{Route} {Method.Name}";

    private static string? RouteOf(Type page) =>
        page.GetCustomAttributes<RazorCompiledItemMetadataAttribute>().FirstOrDefault(attribute => attribute.Key == "RouteTemplate")?.Value;

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
