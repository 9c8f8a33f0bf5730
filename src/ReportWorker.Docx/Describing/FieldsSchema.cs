using System.Text.Json.Nodes;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Describing;

/// <summary>Describes the model that a template reads as a JSON Schema, draft 2020-12.</summary>
internal static class FieldsSchema
{
    /// <summary>The schema of the model's root.</summary>
    /// <param name="fields">What the template reads.</param>
    /// <param name="model">What is known of the model.</param>
    public static JsonObject Of(IEnumerable<TemplateField> fields, ModelSchema model)
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["type"] = "object" };
        AddMembers(schema, FieldNode.Of(fields), model);
        return schema;
    }

    private static JsonObject Of(FieldNode node, ModelSchema model)
    {
        var schema = new JsonObject();
        var types = Types(node, model.Kind).ToList();
        if (types.Count > 0)
        {
            schema["type"] = types is [var only] ? only : new JsonArray([.. types.Select(type => JsonValue.Create(type))]);
        }

        if (model.Kind == ModelKind.Date && node.IsRead)
        {
            schema["format"] = "date";
        }

        if ((node.Item ?? Printed(model.Item)) is { } item)
        {
            schema["items"] = Of(item, model.Item ?? ModelSchema.Any);
        }

        if (node.Members.Count > 0)
        {
            AddMembers(schema, node, model);
        }

        return schema;
    }

    /// <summary>What filters do with the items of a list is not known; that they are numbers or texts is.</summary>
    private static FieldNode? Printed(ModelSchema? item) =>
        item?.Kind is ModelKind.Number or ModelKind.Text or ModelKind.Date or ModelKind.Boolean ? FieldNode.Printed : null;

    /// <summary>A figure that is printed and asked for a field is a number and an object. What is not known may be anything.</summary>
    private static IEnumerable<string> Types(FieldNode node, ModelKind kind)
    {
        if (kind == ModelKind.List || (kind == ModelKind.Any && node.IsList))
        {
            return ["array"];
        }

        var scalar = kind switch
        {
            ModelKind.Number => "number",
            ModelKind.Text or ModelKind.Date => "string",
            ModelKind.Boolean => "boolean",
            _ => null,
        };
        var isObject = kind == ModelKind.Object || (node.Members.Count > 0 && (scalar is not null || !node.IsRead));
        return [.. scalar is not null && node.IsRead ? [scalar] : Array.Empty<string>(), .. isObject ? ["object"] : Array.Empty<string>()];
    }

    private static void AddMembers(JsonObject schema, FieldNode node, ModelSchema model)
    {
        var properties = new JsonObject();
        foreach (var (name, member) in node.Members)
        {
            properties[name] = Of(member, model.Members.GetValueOrDefault(name) ?? ModelSchema.Any);
        }

        schema["properties"] = properties;
        schema["required"] = new JsonArray([.. node.Members.Keys.Select(name => JsonValue.Create(name))]);
    }
}
