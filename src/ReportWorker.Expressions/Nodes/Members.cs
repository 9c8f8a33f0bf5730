namespace ReportWorker.Expressions;

/// <summary>Reads a field of a value, for <c>a.b</c> and <c>a['b']</c>.</summary>
internal static class Members
{
    public static object? Get(object? value, string name, Node owner, TextSpan span)
    {
        if (value is null)
        {
            return null;
        }

        if (Values.TryGetMember(value, name, out var member))
        {
            return member;
        }

        var known = value is IReadOnlyDictionary<string, object?> fields ? fields.Keys : null;
        throw new EvaluationFault(
            known is null && value is not IModelValue ? Messages.NoMembers(name, Values.KindOf(value)) : Unknown(name, owner, known ?? []),
            span);
    }

    public static ModelSchema Check(ModelSchema schema, string name, Node owner, TextSpan span, List<SyntaxError> errors)
    {
        if (schema.Kind == ModelKind.Any && schema.Members.Count == 0)
        {
            return ModelSchema.Any;
        }

        if (schema.Members.TryGetValue(name, out var member))
        {
            return member;
        }

        var bare = schema.Members.Count == 0 && schema.Kind != ModelKind.Object;
        errors.Add(new SyntaxError(
            bare ? Messages.NoMembers(name, schema.KindName) : Unknown(name, owner, schema.Members.Keys), span));
        return ModelSchema.Any;
    }

    private static Message Unknown(string name, Node owner, IEnumerable<string> names) => Spelling.Nearest(name, names) is { } known
        ? Messages.UnknownMemberDidYouMean(name, owner.ToString(), known)
        : Messages.UnknownMember(name, owner.ToString());
}
