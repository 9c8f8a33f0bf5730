using System.Text.Json.Nodes;
using ReportWorker.Expressions;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

public sealed class FieldsSchemaTests
{
    private static readonly ModelSchema Figure = ModelSchema.Number.WithMembers(Fields(("last_year", ModelSchema.Number), ("text", ModelSchema.Text)));

    private static readonly ModelSchema Model = ModelSchema.Object(Fields(
        ("title", ModelSchema.Text), ("day", ModelSchema.Date), ("done", ModelSchema.Boolean), ("printed", Figure), ("compared", Figure), ("both", Figure),
        ("period", ModelSchema.Object(Fields(("name", ModelSchema.Text)))),
        ("units", ModelSchema.ListOf(ModelSchema.Object(Fields(("name", ModelSchema.Text), ("parts", ModelSchema.ListOf(ModelSchema.Number)))))),
        ("words", ModelSchema.ListOf(ModelSchema.Text)), ("unread", ModelSchema.Text)));

    [Fact]
    public void The_fields_of_a_template_are_a_schema_of_its_model() =>
        ShouldBe(
            SchemaOf(
                Model,
                "{{ title }}{{ day }}{% if done %}{% endif %}{{ printed }}{{ compared.last_year }}{{ both }}{{ both.text }}{{ period.name }}",
                "{% for u in units %}{{ u.name }}{% for p in u.parts %}{{ p }}{% endfor %}{% endfor %}{{ words | join }}"),
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "properties": {
                "both": {
                  "type": ["number", "object"],
                  "properties": { "text": { "type": "string" } },
                  "required": ["text"]
                },
                "compared": {
                  "type": "object",
                  "properties": { "last_year": { "type": "number" } },
                  "required": ["last_year"]
                },
                "day": { "type": "string", "format": "date" },
                "done": { "type": "boolean" },
                "period": {
                  "type": "object",
                  "properties": { "name": { "type": "string" } },
                  "required": ["name"]
                },
                "printed": { "type": "number" },
                "title": { "type": "string" },
                "units": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "name": { "type": "string" },
                      "parts": { "type": "array", "items": { "type": "number" } }
                    },
                    "required": ["name", "parts"]
                  }
                },
                "words": { "type": "array", "items": { "type": "string" } }
              },
              "required": ["both", "compared", "day", "done", "period", "printed", "title", "units", "words"]
            }
            """);

    [Fact]
    public void Without_a_model_lists_and_objects_are_told_apart() =>
        ShouldBe(
            SchemaOf(null, "{{ a }}{{ b.c }}{{ d }}{{ d.e }}{% for x in f %}{% endfor %}{% for y in g %}{{ y.h }}{% endfor %}"),
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "properties": {
                "a": {},
                "b": { "type": "object", "properties": { "c": {} }, "required": ["c"] },
                "d": { "properties": { "e": {} }, "required": ["e"] },
                "f": { "type": "array" },
                "g": {
                  "type": "array",
                  "items": { "type": "object", "properties": { "h": {} }, "required": ["h"] }
                }
              },
              "required": ["a", "b", "d", "f", "g"]
            }
            """);

    [Fact]
    public void A_template_that_reads_nothing_takes_any_object() =>
        ShouldBe(
            SchemaOf(null, "Không có thẻ"),
            """{ "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": {}, "required": [] }""");

    [Fact]
    public void A_field_that_is_gone_through_is_known_as_a_list() =>
        DocxTemplate.Compile(FromLines("{% if a %}{% endif %}{% for x in a %}{{ b }}{% endfor %}")).Fields.Select(f => (f.Path, f.Kind))
            .Should().Equal(("a", ModelKind.List), ("b", ModelKind.Any));

    private static JsonObject SchemaOf(ModelSchema? model, params string[] lines)
    {
        DocxTemplate.Check(FromLines(lines), schema: model).Should().BeEmpty();
        return DocxTemplate.Compile(FromLines(lines)).FieldsSchema(model);
    }

    private static void ShouldBe(JsonObject schema, string expected) =>
        JsonNode.DeepEquals(schema, JsonNode.Parse(expected)).Should().BeTrue(schema.ToJsonString());

    private static IEnumerable<KeyValuePair<string, ModelSchema>> Fields(params (string Name, ModelSchema Schema)[] fields) =>
        fields.Select(f => KeyValuePair.Create(f.Name, f.Schema));
}
