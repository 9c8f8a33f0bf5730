namespace ReportWorker.Tests.Intake;

/// <summary>Copies of the templates in which something is said differently.</summary>
internal static class ChangedTemplates
{
    /// <summary>A copy of all of them.</summary>
    public static string Copy() => RepositoryFolder.CopyTemplates(Directory.CreateTempSubdirectory("reportworker-texts-").FullName);

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
