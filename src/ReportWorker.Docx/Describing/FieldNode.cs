using ReportWorker.Expressions;

namespace ReportWorker.Docx.Describing;

/// <summary>The paths that a template reads, as a tree: what is read of one value.</summary>
internal sealed class FieldNode
{
    private const string ItemMark = "[]";

    /// <summary>A value of which nothing but itself is read.</summary>
    public static FieldNode Printed { get; } = new() { IsRead = true };

    /// <summary>The fields that are read of it, sorted.</summary>
    public SortedDictionary<string, FieldNode> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>What is read of each of its items; null if the template reads none.</summary>
    public FieldNode? Item { get; private set; }

    /// <summary>True if it is printed, asked for or gone through itself, not only its fields.</summary>
    public bool IsRead { get; private set; }

    /// <summary>True if the template takes it for a list.</summary>
    public bool IsList { get; private set; }

    /// <summary>The tree of these fields.</summary>
    public static FieldNode Of(IEnumerable<TemplateField> fields)
    {
        var root = new FieldNode();
        foreach (var field in fields)
        {
            var node = field.Path.Split('.').Aggregate(root, (owner, step) => owner.Step(step));
            node.IsRead = true;
            node.IsList |= field.Kind == ModelKind.List;
        }

        return root;
    }

    private FieldNode Step(string step)
    {
        if (step.EndsWith(ItemMark, StringComparison.Ordinal))
        {
            var list = Step(step[..^ItemMark.Length]);
            list.IsList = true;
            return list.Item ??= new FieldNode();
        }

        if (!Members.TryGetValue(step, out var member))
        {
            Members.Add(step, member = new FieldNode());
        }

        return member;
    }
}
