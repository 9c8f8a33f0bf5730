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
        using var state = new RenderState(new Scope(model, evaluation), package.Ids, context.MaxPartBytes);
        using var zip = new ZipWriter(output);
        var added = Added(package, context);
        foreach (var entry in package.Entries)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Write(entry, package, options, context, state, zip, added);
        }

        foreach (var part in added.Values)
        {
            WriteWhole(part.Name, part.Content, options, zip);
        }

        if (state.Problems.Count > 0)
        {
            throw new DocxTemplateException(state.Problems);
        }

        zip.Finish();
        return new RenderResult(state.Missing, state.Dropped);
    }

    private static Dictionary<string, WholePart> Added(CompiledPackage package, RenderContext context)
    {
        var added = new Dictionary<string, WholePart>(StringComparer.OrdinalIgnoreCase);
        if (context.CustomXml is null && context.Properties is null)
        {
            return added;
        }

        foreach (var part in package.Additions.Make(context.CustomXml, context.Properties is not null))
        {
            added.Add(part.Name, part);
        }

        if (context.Properties is not null && package.Additions.CorePart is null)
        {
            added.Add(CoreProperties.NewPartName, new WholePart(CoreProperties.NewPartName, CoreProperties.Apply(null, context.Properties)));
        }

        return added;
    }

    private static void Write(
        CompiledEntry entry, CompiledPackage package, DocxOptions options, RenderContext context, RenderState state, ZipWriter zip,
        Dictionary<string, WholePart> added)
    {
        var name = entry.Entry.Name;
        if (context.Properties is not null && name.Equals(package.Additions.CorePart, StringComparison.OrdinalIgnoreCase))
        {
            var content = entry.Program is null ? package.Package.Xml[name] : RunToBytes(entry.Program, state);
            WriteWhole(name, CoreProperties.Apply(content, context.Properties), options, zip);
        }
        else if (added.Remove(name, out var replacement))
        {
            WriteWhole(name, replacement.Content, options, zip);
        }
        else if (entry.Program is null)
        {
            zip.Copy(entry.Entry, package.Package.Compressed(entry.Entry));
        }
        else
        {
            using var stream = zip.Begin(name, options.Compression);
            Run(entry.Program, state, stream);
            stream.Finish(state.Writer.Crc);
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

    private static void WriteWhole(string name, byte[] content, DocxOptions options, ZipWriter zip)
    {
        using var stream = zip.Begin(name, options.Compression);
        stream.Write(content);
        stream.Finish(Checksum.Append(0, content));
    }
}
