using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ReportWorker.Browser.Tests;

/// <summary>A rule that something on a page breaks.</summary>
public sealed class AxeFinding
{
    /// <summary>The rule.</summary>
    public string Id { get; set; } = "";

    /// <summary>critical, serious, moderate or minor.</summary>
    public string Impact { get; set; } = "";

    /// <summary>What it asks for.</summary>
    public string Help { get; set; } = "";

    /// <summary>What breaks it.</summary>
    public string Where { get; set; } = "";
}

/// <summary>Looks at a page with axe-core.</summary>
internal static class Axe
{
    private const string Run = """
        async () => (await axe.run({ resultTypes: ['violations'] })).violations
          .map(rule => ({ id: rule.id, impact: rule.impact, help: rule.help, where: rule.nodes.map(node => `${node.target} ${node.html}`).join('; ') }))
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Puts axe into a page. What a debugger evaluates is no script of the page, so the content security policy stays as it is.</summary>
    /// <returns>Which axe.</returns>
    public static async Task<string> LoadAsync(IPage page)
    {
        await page.EvaluateAsync($"() => {{ {Script} }}");
        return await page.EvaluateAsync<string>("() => axe.version");
    }

    /// <summary>What it finds.</summary>
    public static async Task<IReadOnlyList<AxeFinding>> RunAsync(IPage page) => await page.EvaluateAsync<AxeFinding[]>(Run);
}
