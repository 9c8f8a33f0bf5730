namespace ReportWorker.Browser.Tests;

/// <summary>Looks at a page as browsers of all widths and languages show it.</summary>
internal static class Visit
{
    /// <summary>A telephone, and the screen of an office.</summary>
    public static IReadOnlyList<int> Widths { get; } = [360, 1366];

    /// <summary>The languages of the page; pictures are taken in the first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["vi", "en"];

    /// <summary>Visits it.</summary>
    public static async Task<PageFindings> MakeAsync(OfficeInBrowser office, OfficeAddress address)
    {
        var way = address.Who == Who.NobodyYet ? (await office.EmptyAsync()).First : address.Address;
        var version = "";
        var found = new List<PageFinding>();
        foreach (var language in Languages)
        {
            await using var context = await office.ContextAsync(address.Who, language, Widths[0]);
            var page = await context.NewPageAsync();
            var complaints = new Complaints(page, address.Status);
            var answer = await page.GotoAsync(way);
            if (language == Languages[0])
            {
                await Shots.TakeAsync(page, address.Name);
            }

            // What a machine can find of a page is found in one language; in the others it is told right and fits.
            var isFirst = language == Languages[0];
            version = isFirst ? await Axe.LoadAsync(page) : version;
            foreach (var width in isFirst ? Widths : Widths.Take(1))
            {
                await page.SetViewportSizeAsync(width, OfficeInBrowser.Height);
                var axe = isFirst ? await Axe.RunAsync(page) : [];
                List<string> faults = [.. await Looks.FaultsAsync(page, language), .. isFirst && width == Widths[0] ? await TabWalk.FaultsAsync(page) : [], .. complaints.Take()];
                if (answer!.Status != address.Status) // a page was asked for
                {
                    faults.Add($"{way} answered {answer.Status}");
                }

                found.Add(new PageFinding(width, language, axe, faults));
            }
        }

        return new PageFindings(address, version, found);
    }
}
