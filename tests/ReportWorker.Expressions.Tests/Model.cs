using System.Globalization;

namespace ReportWorker.Expressions.Tests;

/// <summary>A small model and shortcuts, for tests that say only what matters.</summary>
internal static class Model
{
    public static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static readonly EvaluationContext Context = new() { Culture = Vietnamese };

    public static readonly IReadOnlyDictionary<string, object?> Review = Fields(
        ("a", 7m),
        ("b", 2m),
        ("zero", 0m),
        ("big", 1234567.5m),
        ("gone", null),
        ("word", "đảng viên"),
        ("blank", ""),
        ("yes", true),
        ("day", new DateOnly(2020, 6, 9)),
        ("figure", new TestFigure(12m, "12 tổ chức")),
        ("empty_figure", new TestFigure(null, null)),
        ("numbers", List(3m, 1m, null, 2m)),
        ("nothing", List()),
        ("words", List("táo", "Ổi", "đu đủ", "dứa")),
        ("units", List(
            Fields(("name", "Ngọc Lâm"), ("level", "base"), ("members", 30m), ("active", true)),
            Fields(("name", "Gia Thụy"), ("level", "office"), ("members", 10m), ("active", false)),
            Fields(("name", "Bồ Đề"), ("level", "base"), ("members", 20m), ("active", true)))),
        ("period", Fields(("name", "6 tháng đầu năm 2020"), ("from", new DateOnly(2019, 12, 15)))));

    public static IReadOnlyDictionary<string, object?> Fields(params (string Name, object? Value)[] fields) =>
        fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

    public static IReadOnlyList<object?> List(params object?[] items) => items;

    public static Expression Parse(string source)
    {
        var result = Expression.Parse(source);
        result.Errors.Should().BeEmpty();
        return result.Value!;
    }

    public static object? Evaluate(string source, EvaluationContext? context = null) =>
        Parse(source).Evaluate(new Scope(Review, context ?? Context));

    public static string Render(string template, EvaluationContext? context = null, TextEscape escape = TextEscape.None)
    {
        var result = TextTemplate.Compile(template, escape);
        result.Errors.Should().BeEmpty();
        return result.Value!.Render(new Scope(Review, context ?? Context));
    }
}

internal sealed class TestFigure(decimal? scalar, string? text) : IModelValue
{
    public object? Scalar => scalar;

    public bool TryGetMember(string name, out object? value)
    {
        value = name == "answered" ? 14m : null;
        return name is "answered" or "label";
    }

    public string? ToText(CultureInfo culture) => text;
}
