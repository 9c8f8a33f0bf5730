namespace ReportWorker.Tests.Intake;

/// <summary>Copies of the templates in which something is said differently.</summary>
internal static class ChangedTemplates
{
    /// <summary>A copy of all of them.</summary>
    public static string Copy()
    {
        var copies = Directory.CreateTempSubdirectory("reportworker-texts-").FullName;
        var own = RepositoryFolder.Of("templates");
        foreach (var file in Directory.EnumerateFiles(own, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(copies, Path.GetRelativePath(own, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return copies;
    }

    /// <summary>A copy in which the form of base organisations waits for its unit's head, and has a last day.</summary>
    public static string Confirmed()
    {
        var copies = Copy();
        var forms = Path.Combine(copies, "catalogue", "forms.yaml");
        var text = File.ReadAllText(forms);
        var changed = text.Replace(
            "  - code: to-chuc-co-so-6-thang\n", "  - code: to-chuc-co-so-6-thang\n    confirmation: required\n    deadline: { month: 0, day: 20 }\n", StringComparison.Ordinal);
        changed.Should().NotBe(text);
        File.WriteAllText(forms, changed);
        return copies;
    }
}
