namespace ReportWorker.Sheets.Xlsx;

/// <summary>The texts that the cells of a workbook share.</summary>
internal static class SharedTexts
{
    /// <summary>Reads the part of shared strings; how many it says there are is not believed.</summary>
    public static List<string> Read(XlsxPackage package, string name, SheetLimits limits)
    {
        var texts = new List<string>();
        var characters = 0L;
        using var part = package.Read(name);
        while (part.Read())
        {
            if (part is not { IsStart: true, Element: "si" })
            {
                continue;
            }

            var text = XlsxText.Item(part, limits.MaxCellLength + 1);
            characters += text.Length;
            texts.Add(text);
            if (texts.Count > limits.MaxSharedTexts || characters > limits.MaxSharedCharacters)
            {
                throw new SheetException(new SheetFailure.TooMany(
                    SheetThing.Texts, texts.Count > limits.MaxSharedTexts ? limits.MaxSharedTexts : limits.MaxSharedCharacters));
            }
        }

        return texts;
    }
}
