using System.Globalization;
using System.Text;
using System.Xml;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Annotating;

/// <summary>Writes a copy of a template in which each problem is a comment.</summary>
internal sealed class Annotator
{
    private readonly Package _package;
    private readonly DocxOptions _options;
    private readonly string _mainPart;
    private readonly Dictionary<string, byte[]> _written = new(StringComparer.OrdinalIgnoreCase);

    private Annotator(Package package, DocxOptions options)
    {
        (_package, _options) = (package, options);
        _mainPart = MainPart.Find(package) is { } main && package.Xml.ContainsKey(ContentTypes.PartName) ? main : throw NoDocument();
    }

    /// <summary>The bytes of the copy.</summary>
    /// <exception cref="DocxTemplateException">The bytes are no document that can be opened.</exception>
    public static byte[] Annotate(
        byte[] template, IReadOnlyList<TemplateProblem> problems, CultureInfo culture, DateTimeOffset? time, DocxOptions options)
    {
        try
        {
            var annotator = new Annotator(PackageReader.Open(template, options.Limits), options);
            annotator.Write(problems, culture, time);
            return ZipWriter.Rewrite(annotator._package, annotator._written, options.Compression);
        }
        catch (PackageFormatException error)
        {
            throw new DocxTemplateException([new TemplateProblem(error.Reason, new TemplateLocation(error.EntryName))]);
        }
        catch (XmlException error)
        {
            throw new DocxTemplateException([new TemplateProblem(Messages.BadXml(error.Message), new TemplateLocation(""))]);
        }
    }

    private static DocxTemplateException NoDocument() => new([new TemplateProblem(Messages.NoMainDocument(), new TemplateLocation(""))]);

    private void Write(IReadOnlyList<TemplateProblem> problems, CultureInfo culture, DateTimeOffset? time)
    {
        var document = XmlSource.ToUtf8(_package.Xml[_mainPart]);
        var tree = PartParser.Parse(_mainPart, document, _options.Limits.MaxXmlDepth);
        var finder = new AnchorFinder(tree, tree.Root.Child("body") ?? throw NoDocument());
        var word = WordPrefix.Of(tree);
        var anchors = new AnchorWriter(tree, word);
        var part = CommentsPart.Of(_package, _mainPart, _options.Limits.MaxXmlDepth);
        var comments = new CommentMarkup(culture, time, WordPrefix.Standalone(word.Uri));
        var written = new StringBuilder();
        var id = part.FirstId;
        foreach (var problem in problems)
        {
            var anchor = finder.Find(problem);
            anchors.Add(anchor, id);
            written.Append(comments.Of(problem, anchor.IsExact, id));
            id++;
        }

        _written.Add(_mainPart, anchors.Write(document));
        _written.Add(part.Name, part.With(written.ToString(), word));
        if (part.Content is null)
        {
            Declare(part.Name, word);
        }
    }

    private void Declare(string comments, WordPrefix word)
    {
        var types = _package.Xml[ContentTypes.PartName];
        if (ContentTypes.Parse(types).Of(comments) != CommentsPart.ContentType)
        {
            var declaration = $"Override PartName=\"/{comments}\" ContentType=\"{CommentsPart.ContentType}\"/>";
            _written.Add(ContentTypes.PartName, PartPatch.Append(ContentTypes.PartName, types, "", prefix => $"<{prefix}{declaration}"));
        }

        var name = Relationships.PartOf(_mainPart);
        var content = _package.Xml.GetValueOrDefault(name);
        var relations = content is null ? [] : Relationships.Parse(content);
        if (!relations.Exists(r => r.Type == "comments"))
        {
            var target = comments[(comments.LastIndexOf('/') + 1)..];
            var relation = $"Relationship Id=\"{Relationships.FreePrefix(relations)}1\" Type=\"{word.RelationshipKinds}/comments\" Target=\"{target}\"/>";
            var empty = $"<Relationships xmlns=\"{Relationships.PackageNamespace}\"></Relationships>";
            _written.Add(name, PartPatch.Append(name, content, empty, prefix => $"<{prefix}{relation}"));
        }
    }
}
