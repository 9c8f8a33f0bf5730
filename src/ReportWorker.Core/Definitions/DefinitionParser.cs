using System.Text;
using ReportWorker.Core.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ReportWorker.Core.Definitions;

/// <summary>
/// Turns YAML into nodes that know their lines. Bounded in depth, without anchors and tags: a definition is read by people first.
/// </summary>
internal sealed class DefinitionParser
{
    private const int DeepestNesting = 20;

    private readonly string _file;
    private readonly ICollection<Problem> _problems;
    private readonly Parser _parser;

    private DefinitionParser(string file, string text, ICollection<Problem> problems) =>
        (_file, _problems, _parser) = (file, problems, new Parser(new StringReader(text)));

    /// <summary>Reads a file that holds one set of keys; null, with a problem, when it is none.</summary>
    /// <param name="file">Its name in messages.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="problems">Takes everything that is wrong.</param>
    public static DefinitionMap? Parse(string file, string text, ICollection<Problem> problems)
    {
        try
        {
            return new DefinitionParser(file, text, problems).ReadDocument();
        }
        catch (YamlException error)
        {
            // what ends too early is reported behind the last line, where there is nothing to look at
            var line = Math.Min((int)error.Start.Line, text.TrimEnd().Count(c => c == '\n') + 1);
            problems.Add(new Problem(Messages.YamlNotReadable(error.Message), new Place(file, line)));
            return null;
        }
    }

    private DefinitionMap? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _problems.Add(new Problem(Messages.YamlNoMap(), new Place(_file, 1)));
            return null;
        }

        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.TryConsume<StreamEnd>(out _))
        {
            _problems.Add(new Problem(Messages.YamlOneDocument(), Here(_parser.Current)));
        }

        if (root is DefinitionMap map)
        {
            return map;
        }

        _problems.Add(new Problem(Messages.YamlNoMap(), root?.Place ?? new Place(_file, 1)));
        return null;
    }

    private DefinitionNode? ReadNode(int depth)
    {
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return ReadScalar(scalar);
        }

        if (_parser.Current is MappingStart or SequenceStart && depth < DeepestNesting)
        {
            return _parser.TryConsume<MappingStart>(out var map) ? ReadMap(map, depth) : ReadList(_parser.Consume<SequenceStart>(), depth);
        }

        var message = _parser.Current is AnchorAlias ? Messages.YamlAlias() : Messages.YamlTooDeep(DeepestNesting);
        _problems.Add(new Problem(message, Here(_parser.Current)));
        _parser.SkipThisAndNestedEvents();
        return null;
    }

    private DefinitionScalar ReadScalar(Scalar scalar)
    {
        var isEmpty = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
        return new DefinitionScalar(scalar.Value.Normalize(NormalizationForm.FormC), isEmpty, Here(scalar));
    }

    private DefinitionMap ReadMap(MappingStart start, int depth)
    {
        var entries = new List<KeyValuePair<DefinitionScalar, DefinitionNode>>();
        var keys = new HashSet<string>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(DeepestNesting) as DefinitionScalar;
            var value = ReadNode(depth + 1);
            if (key is null)
            {
                continue;
            }

            if (!keys.Add(key.Value))
            {
                _problems.Add(new Problem(Messages.YamlDuplicateKey(key.Value), key.Place));
            }
            else if (value is not null)
            {
                entries.Add(new(key, value));
            }
        }

        return new DefinitionMap(entries, Here(start), _problems);
    }

    private DefinitionList ReadList(SequenceStart start, int depth)
    {
        var items = new List<DefinitionNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(depth + 1) is { } item)
            {
                items.Add(item);
            }
        }

        return new DefinitionList(items, Here(start));
    }

    private Place Here(ParsingEvent? at) => new(_file, at is null ? null : (int)at.Start.Line);
}
