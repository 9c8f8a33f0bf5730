using System.Text;

namespace ReportWorker.Expressions;

/// <summary>A field: <c>target.name</c>. A missing target has every field, missing.</summary>
internal sealed class MemberNode(Node target, string name, TextSpan span) : Node(span, target.Depth + 1, target.Size + 1)
{
    public Node Target => target;

    public string Name => name;

    public override int Binding => Precedence.Primary;

    public override object? Evaluate(Scope scope) => Members.Get(target.Evaluate(scope), name, target, Span);

    public override ModelSchema Check(SchemaScope scope, List<SyntaxError> errors) =>
        Members.Check(target.Check(scope, errors), name, target, Span, errors);

    public override T Accept<T>(IExpressionVisitor<T> visitor) => Segments(this) is { } path ? visitor.Path(path) : visitor.Other();

    public override void Write(StringBuilder output)
    {
        Write(output, target, Precedence.Primary);
        output.Append('.').Append(name);
    }

    private static List<string>? Segments(Node node)
    {
        switch (node)
        {
            case NameNode root:
                return [root.Name];
            case MemberNode member when Segments(member.Target) is { } path:
                path.Add(member.Name);
                return path;
            default:
                return null;
        }
    }
}
