using System.Text.Json.Nodes;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports.Profiles;
using ReportWorker.Docx;
using ReportWorker.Docx.Layout;
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
public sealed class TemplateCheck(ReportLibrary library, OfficeClock clock, OfficeLanguage language)
{
    /// <summary>Everything that is wrong with all reports, with one report, or with one Word file.</summary>
    /// <param name="path">A report's code or folder, a .docx, or null for the whole folder of templates.</param>
    /// <exception cref="RequestRefusedException">The path names nothing.</exception>
    public IReadOnlyList<TemplateFinding> Run(string? path)
    {
        if (path is null)
        {
            return [.. library.Problems.Select(Finding), .. library.Reports.SelectMany(report => OfFile(FileOf(report)))];
        }

        if (FileOf(path) is { } file)
        {
            return OfFile(file);
        }

        var code = CodeOf(path);
        return library.Broken.Contains(code) ? [.. ProblemsOf(code).Select(Finding)] : throw NothingToCheck(path);
    }

    /// <summary>
    /// A copy of a Word file in which each mistake is a comment at its place; null if there is no mistake. Deviations from Word's schema have
    /// no place that a reader could find, and are left out.
    /// </summary>
    /// <param name="path">A report's code or folder, or a .docx.</param>
    /// <param name="time">The time that the comments bear.</param>
    /// <exception cref="RequestRefusedException">The path names nothing, or the file cannot be opened.</exception>
    public byte[]? Annotate(string path, DateTimeOffset time)
    {
        if (FileOf(path) is not { } file)
        {
            throw library.Broken.Contains(CodeOf(path))
                ? Refuse([.. ProblemsOf(CodeOf(path)), new Problem(Messages.NotAnnotated())])
                : NothingToCheck(path);
        }

        var bytes = File.ReadAllBytes(file.Path);
        TemplateProblem[] problems = [.. DocxTemplate.Check(bytes, EditionRenderer.Options, file.Schema), .. DocxTemplate.FindForeignTags(bytes)];
        try
        {
            return problems.Length == 0 ? null : DocxTemplate.Annotate(bytes, problems, language.Culture, time, EditionRenderer.Options);
        }
        catch (DocxTemplateException error)
        {
            throw Refuse([.. Problems(error, file.Name), new Problem(Messages.NotAnnotated())], error);
        }
    }

    /// <summary>The paths that a Word file reads.</summary>
    /// <exception cref="RequestRefusedException">There is no such file, or it has problems.</exception>
    public IReadOnlyList<TemplatePath> Fields(string path) =>
        [.. Compile(FileOf(path) ?? throw NothingToCheck(path)).Fields
            .Select(field => new TemplatePath(field.Path, field.Location.ToMessage().ToString(language.Culture)))];

    /// <summary>What a Word file reads, as a JSON Schema; with types where the file belongs to a report.</summary>
    /// <exception cref="RequestRefusedException">There is no such file, or it has problems.</exception>
    public JsonObject FieldsSchema(string path)
    {
        var file = FileOf(path) ?? throw NothingToCheck(path);
        return Compile(file).FieldsSchema(file.Schema);
    }

    private DocxTemplate Compile(TemplateFile file)
    {
        try
        {
            return EditionRenderer.Compile(File.ReadAllBytes(file.Path));
        }
        catch (DocxTemplateException error)
        {
            throw Refuse([.. Problems(error, file.Name)], error);
        }
    }

    private List<TemplateFinding> OfFile(TemplateFile file)
    {
        var bytes = File.ReadAllBytes(file.Path);
        var problems = DocxTemplate.Check(bytes, EditionRenderer.Options, file.Schema);
        return
        [
            .. problems.Select(problem => new TemplateFinding(file.Name, problem.ToString(language.Culture))),
            .. DocxTemplate.FindForeignTags(bytes).Select(doubt => Warning(file, Messages.TemplateDoubt(doubt.ToString(language.Culture)))),
            .. problems.Count > 0 ? [] : DocxSchema.Validate(bytes).Select(deviation =>
                Warning(file, Messages.SchemaDeviation(deviation.Part, deviation.Path, deviation.Description))),
            .. problems.Count > 0 ? [] : Deviations(file, bytes),
        ];
    }

    // A report that the day decides on is measured by the profile of today.
    private IEnumerable<TemplateFinding> Deviations(TemplateFile file, byte[] bytes) => file.Report?.Profile?.On(clock.Today) is not { } profile
        ? []
        : ProfileCheck.Run(new DocxLayoutReader().Read(bytes), profile, isTemplate: true)
            .Select(deviation => Warning(file, Messages.ProfileFinding(profile.Code, deviation.Message)));

    private TemplateFinding Warning(TemplateFile file, Message message) => new(file.Name, message.ToString(language.Culture), IsWarning: true);

    // A file in a report's folder is checked against that report's names; any other file only by itself.
    private TemplateFile? FileOf(string path)
    {
        if (File.Exists(path) && Path.GetExtension(path).Equals(".docx", StringComparison.OrdinalIgnoreCase))
        {
            var owner = library.Find(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? "");
            return new TemplateFile(path, path, owner is null ? null : ReportSchema.For(library.Catalogue, owner), owner);
        }

        return library.Find(CodeOf(path)) is { } report ? FileOf(report) : null;
    }

    private TemplateFile FileOf(ReportDefinition report) => new(
        report.TemplatePath, $"{report.Code}/{Path.GetFileName(report.TemplatePath)}", ReportSchema.For(library.Catalogue, report), report);

    private static string CodeOf(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(path));

    private IEnumerable<Problem> ProblemsOf(string code) =>
        library.Problems.Where(problem => problem.Place?.File.StartsWith(code + "/", StringComparison.Ordinal) == true);

    private TemplateFinding Finding(Problem problem) => new(problem.Place?.File ?? "", problem.ToString(language.Culture));

    private IEnumerable<Problem> Problems(DocxTemplateException error, string file) =>
        error.Problems.Select(problem => new Problem(Messages.TemplateProblem(problem.ToString(language.Culture)), new Place(file)));

    private static RequestRefusedException NothingToCheck(string path) =>
        new(RefusalKind.WrongUsage, new Problem(Messages.NothingToCheck(path)));

    private static RequestRefusedException Refuse(IReadOnlyList<Problem> problems, Exception? cause = null) =>
        new(RefusalKind.WorkFailed, problems, cause);

    /// <summary>A Word file, the name it is told by, and the names it may use and the report it belongs to; null if they are not known.</summary>
    private sealed record TemplateFile(string Path, string Name, ModelSchema? Schema, ReportDefinition? Report);
}
