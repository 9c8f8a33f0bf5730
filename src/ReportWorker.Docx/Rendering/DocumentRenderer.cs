using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Packaging;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Rendering;

/// <summary>Writes a document: entries without tags are copied compressed, the others are deflated while their programs run.</summary>
internal static class DocumentRenderer
{
    public static RenderResult Render(
        CompiledPackage package, DocxOptions options, IReadOnlyDictionary<string, object?> model, Stream output, RenderContext context)
    {
        var evaluation = new EvaluationContext
        {
            Culture = context.Culture,
            Filters = context.Filters ?? options.Filters,
            Limits = context.Limits,
            MissingValues = context.MissingValues,
            CancellationToken = context.CancellationToken,
        };
        using var state = new RenderState(new Scope(model, evaluation), package, context);
        using var zip = new ZipWriter(output);
        var replaced = package.Additions.Add(context, state);
        foreach (var entry in package.Entries)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (entry.Name.Equals(replaced.Name, StringComparison.OrdinalIgnoreCase))
            {
                zip.WriteWhole(new AddedPart(entry.Name, replaced.Content), options.Compression);
            }
            else if (context.Properties is not null && entry.Name.Equals(package.Additions.CorePart, StringComparison.OrdinalIgnoreCase))
            {
                var content = entry.Program is null ? package.Package.Xml[entry.Name] : RunToBytes(entry.Program, state);
                zip.WriteWhole(new AddedPart(entry.Name, CoreProperties.Apply(content, context.Properties)), options.Compression);
            }
            else
            {
                Write(entry, package, options, state, zip);
            }
        }

        state.Added.WriteTo(zip, options.Compression);
        if (state.Problems.Count > 0)
        {
            throw new DocxTemplateException(state.Problems);
        }

        zip.Finish();
        return new RenderResult(state.Missing, state.Dropped);
    }

    private static void Write(CompiledEntry entry, CompiledPackage package, DocxOptions options, RenderState state, ZipWriter zip)
    {
        if (entry.Program is { } program && entry.IsChanged?.Invoke(state) != false)
        {
            using var stream = zip.Begin(entry.Name, options.Compression);
            Run(program, state, stream);
            stream.Finish(state.Writer.Crc);
        }
        else if (entry.Original is { } original)
        {
            zip.Copy(original, package.Package.Compressed(original));
        }
    }

    private static void Run(PartProgram program, RenderState state, IPartSink sink)
    {
        state.Writer.Begin(sink);
        program.Run(state);
        state.Writer.Flush();
    }

    private static byte[] RunToBytes(PartProgram program, RenderState state)
    {
        var sink = new MemorySink();
        Run(program, state, sink);
        return sink.ToArray();
    }
}
