using ReportWorker.Core.Problems;
using ReportWorker.Docx;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports;

/// <summary>Something found in a template or definition.</summary>
/// <param name="File">The file as the person named it or knows it.</param>
/// <param name="Text">What is wrong and where, in the office's language; several lines where the text is shown.</param>
/// <param name="IsWarning">True when reports can be made all the same.</param>
public sealed record TemplateFinding(string File, string Text, bool IsWarning = false);

/// <summary>A path that a template reads.</summary>
/// <param name="Path">The names, joined by dots.</param>
/// <param name="Place">Where it is read first, in the office's language.</param>
public sealed record TemplatePath(string Path, string Place);

/// <summary>Checks templates and definitions without data.</summary>
public sealed class TemplateCheck(ReportLibrary library, OfficeLanguage language)
{
    /// <summary>Everything that is wrong with all reports, with one report, or with one Word file.</summary>
    /// <param name="path">A report's code or folder, a .docx, or null for the whole folder of templates.</param>
    /// <exception cref="RequestRefusedException">The path names nothing.</exception>
    public IReadOnlyList<TemplateFinding> Run(string? path)
    {
        if (path is null)
        {
            return [.. Definitions(_ => true), .. library.Reports.SelectMany(OfReport)];
        }

        if (File.Exists(path) && Path.GetExtension(path).Equals(".docx", StringComparison.OrdinalIgnoreCase))
        {
            return OfFile(path, path, SchemaFor(path));
        }

        var code = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        return library.Find(code) is { } report ? OfReport(report)
            : library.Broken.Contains(code) ? Definitions(file => file.StartsWith(code + "/", StringComparison.Ordinal))
            : throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.NothingToCheck(path)));
    }

    /// <summary>The paths that a Word file reads.</summary>
    /// <exception cref="RequestRefusedException">There is no such file, or it has problems.</exception>
    public IReadOnlyList<TemplatePath> Fields(string path)
    {
        var file = File.Exists(path) ? path : library.Find(Path.GetFileName(path))?.TemplatePath
            ?? throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.NothingToCheck(path)));
        try
        {
            return [.. EditionRenderer.Compile(File.ReadAllBytes(file)).Fields
                .Select(field => new TemplatePath(field.Path, field.Location.ToMessage().ToString(language.Culture)))];
        }
        catch (DocxTemplateException error)
        {
            throw new RequestRefusedException(
                RefusalKind.WorkFailed,
                [.. error.Problems.Select(problem => new Problem(Messages.TemplateProblem(problem.ToString(language.Culture)), new Place(path)))],
                error);
        }
    }

    private List<TemplateFinding> Definitions(Func<string, bool> wanted) =>
        [.. library.Problems
            .Where(problem => wanted(problem.Place?.File ?? ""))
            .Select(problem => new TemplateFinding(problem.Place?.File ?? "", problem.ToString(language.Culture)))];

    private List<TemplateFinding> OfReport(ReportDefinition report) =>
        OfFile(report.TemplatePath, $"{report.Code}/{Path.GetFileName(report.TemplatePath)}", ReportSchema.For(library.Catalogue, report));

    private List<TemplateFinding> OfFile(string path, string name, ModelSchema? schema)
    {
        var bytes = File.ReadAllBytes(path);
        var problems = DocxTemplate.Check(bytes, EditionRenderer.Options, schema);
        return problems.Count > 0
            ? [.. problems.Select(problem => new TemplateFinding(name, problem.ToString(language.Culture)))]
            : [.. DocxSchema.Validate(bytes).Select(deviation => new TemplateFinding(
                name,
                Messages.SchemaDeviation(deviation.Part, deviation.Path, deviation.Description).ToString(language.Culture),
                IsWarning: true))];
    }

    // A file in a report's folder is checked against that report's names; any other file only by itself.
    private ModelSchema? SchemaFor(string path) =>
        library.Find(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? "") is { } report
            ? ReportSchema.For(library.Catalogue, report)
            : null;
}
