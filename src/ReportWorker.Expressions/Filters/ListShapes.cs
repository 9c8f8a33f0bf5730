namespace ReportWorker.Expressions;

/// <summary>What filters over lists give, for lint.</summary>
internal static class ListShapes
{
    public static ModelSchema Item(FilterCall call) => call.Input.Item ?? ModelSchema.Any;

    public static ModelSchema SameList(FilterCall call)
    {
        Field(call);
        return call.Input.Kind == ModelKind.List ? call.Input : ModelSchema.Any;
    }

    public static ModelSchema Fields(FilterCall call) => ModelSchema.ListOf(Field(call));

    public static ModelSchema Ranks(FilterCall call) => ModelSchema.ListOf(ModelSchema.Object(new Dictionary<string, ModelSchema>
    {
        ["rank"] = ModelSchema.Number,
        ["tied"] = ModelSchema.Boolean,
        ["value"] = Field(call),
        ["item"] = Item(call),
    }));

    public static ModelSchema Series(FilterCall call)
    {
        var categories = Field(call);
        for (var i = 1; i < call.Arguments.Count; i++)
        {
            if (Field(call, i).WhyNot(ModelKind.Number) is { } wrong)
            {
                call.Errors.Add(new SyntaxError(wrong, call.Arguments[i].Span));
            }
        }

        var values = new Dictionary<string, ModelSchema> { ["values"] = ModelSchema.ListOf(ModelSchema.Number) };
        return ModelSchema.Object(new Dictionary<string, ModelSchema>
        {
            ["categories"] = ModelSchema.ListOf(categories),
            ["series"] = ModelSchema.ListOf(ModelSchema.Object(values)),
        });
    }

    private static ModelSchema Field(FilterCall call, int argument = 0)
    {
        if (call.Arguments.ElementAtOrDefault(argument) is not LiteralNode { Value: string path } literal
            || call.Input.Item is not { Members.Count: > 0 } field)
        {
            return ModelSchema.Any;
        }

        foreach (var name in path.Split('.'))
        {
            if (field.Members.TryGetValue(name, out var member))
            {
                field = member;
                continue;
            }

            if (field.Kind != ModelKind.Any || field.Members.Count > 0)
            {
                call.Errors.Add(new SyntaxError(ListFilters.Unknown(name, field.Members.Keys), literal.Span));
            }

            return ModelSchema.Any;
        }

        return field;
    }
}
