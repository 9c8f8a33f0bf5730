using System.Globalization;
using System.Text.Json.Nodes;
using ReportWorker.Docx.Annotating;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Rendering;
using ReportWorker.Expressions;

namespace ReportWorker.Docx;

/// <summary>A compiled Word template. Immutable: may be kept, and rendered by many threads at once.</summary>
public sealed class DocxTemplate
{
    private readonly CompiledPackage _package;
    private readonly DocxOptions _options;

    private DocxTemplate(CompiledPackage package, DocxOptions options) => (_package, _options) = (package, options);

    /// <summary>The paths of the model that the template reads, sorted.</summary>
    public IReadOnlyList<TemplateField> Fields => _package.Fields;

    /// <summary>
    /// What the template reads, as a JSON Schema (draft 2020-12) of the model: objects with their fields, all of which it needs, and lists with
    /// their items. Fields that only filters name, as in <c>map: 'name'</c>, are not in it.
    /// </summary>
    /// <param name="model">The model, for the types; without it only lists and objects are told apart.</param>
    public JsonObject FieldsSchema(ModelSchema? model = null) => Describing.FieldsSchema.Of(Fields, model ?? ModelSchema.Any);

    /// <summary>Compiles the bytes of a .docx; they are copied.</summary>
    /// <exception cref="DocxTemplateException">The template is wrong; has every problem with its place.</exception>
    public static DocxTemplate Compile(ReadOnlyMemory<byte> package, DocxOptions? options = null)
    {
        var settings = options ?? DocxOptions.Default;
        var compiler = new TemplateCompiler(settings, ModelSchema.Any);
        var compiled = compiler.Compile(package.ToArray());
        compiler.Problems.ThrowIfAny();
        return new DocxTemplate(compiled!, settings); // there is no problem, so there is a package
    }

    /// <summary>Compiles a .docx from a stream, which is read to its end and stays open.</summary>
    /// <exception cref="DocxTemplateException">The template is wrong or larger than the limits; has every problem with its place.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static DocxTemplate Compile(Stream package, DocxOptions? options = null)
    {
        var limit = (options ?? DocxOptions.Default).Limits.MaxTotalBytes;
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = package.Read(buffer); read > 0; read = package.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > limit)
            {
                throw new DocxTemplateException([new TemplateProblem(Messages.PackageTooLarge(limit / (1024 * 1024)), new TemplateLocation(""))]);
            }
        }

        return Compile(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), options);
    }

    /// <summary>Finds every problem of a template without data.</summary>
    /// <param name="package">The bytes of a .docx.</param>
    /// <param name="options">Which filters there are, and how large things may be.</param>
    /// <param name="schema">The model, to find unknown fields and wrong types; null checks neither.</param>
    /// <returns>The problems with their places; empty when the template is right.</returns>
    public static IReadOnlyList<TemplateProblem> Check(ReadOnlyMemory<byte> package, DocxOptions? options = null, ModelSchema? schema = null)
    {
        var compiler = new TemplateCompiler(options ?? DocxOptions.Default, schema ?? ModelSchema.Any);
        compiler.Compile(package.ToArray());
        return compiler.Problems.All;
    }

    /// <summary>
    /// Finds what looks like a tag of another program (<c>&lt;&lt;name&gt;&gt;</c>, <c>${name}</c>, <c>{name}</c>): it is printed as it
    /// stands, which somebody may have meant. Nothing is found in what cannot be opened; <see cref="Check"/> says why.
    /// </summary>
    public static IReadOnlyList<TemplateProblem> FindForeignTags(ReadOnlyMemory<byte> package)
    {
        try
        {
            return ForeignTags.Find(DocxText.Read(package));
        }
        catch (DocxTemplateException)
        {
            return [];
        }
    }

    /// <summary>
    /// A copy of a template in which each problem is a comment by ReportWorker at its place; all else is as it was. Where Word allows no
    /// comment (a header, a footnote, a text box, a property), the comment stands nearby and names the place.
    /// </summary>
    /// <param name="package">The bytes of the .docx in which the problems were found.</param>
    /// <param name="problems">
    /// What <see cref="Check"/> and <see cref="FindForeignTags"/> found in it, or what kept it from being rendered.
    /// </param>
    /// <param name="culture">The language of the comments.</param>
    /// <param name="time">When they are written; null to leave that out.</param>
    /// <param name="options">How large things may be.</param>
    /// <returns>The bytes of the copy; those of the template if there is no problem.</returns>
    /// <exception cref="DocxTemplateException">The bytes are no document that can be opened; has the reason.</exception>
    public static byte[] Annotate(
        ReadOnlyMemory<byte> package, IReadOnlyList<TemplateProblem> problems, CultureInfo culture, DateTimeOffset? time = null, DocxOptions? options = null) =>
        problems.Count == 0
            ? package.ToArray()
            : Annotator.Annotate(package.ToArray(), problems, culture, time, options ?? DocxOptions.Default);

    /// <summary>Writes the document. Equal input gives equal bytes.</summary>
    /// <param name="model">The root of the model.</param>
    /// <param name="output">Where to; need not seek, stays open. After an exception it holds no document.</param>
    /// <param name="context">Culture and policies.</param>
    /// <exception cref="DocxTemplateException">The data does not fit the template; has the problems with their places in the template.</exception>
    /// <exception cref="OperationCanceledException">The token of the context was cancelled.</exception>
    public RenderResult Render(IReadOnlyDictionary<string, object?> model, Stream output, RenderContext context) =>
        DocumentRenderer.Render(_package, _options, model, output, context);
}
