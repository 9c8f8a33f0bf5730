using System.Globalization;
using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

/// <summary>Equal input gives equal bytes, whoever asks for them.</summary>
public sealed class DeterminismTests
{
    private static readonly IReadOnlyDictionary<string, object?> Data = Model.Of(new
    {
        title = "i ı İ I quý", n = 1234567.891m, day = new DateOnly(2020, 6, 30), units = Enumerable.Range(1, 300).Select(n => new { name = $"Đảng bộ {n} & \u0001", n }),
    });

    private static readonly byte[] Template = FromBody(
        P("{{ title | upper }} {{ title | lower }} {{ n }} {{ n / 3 }} {{ day }}")
        + P("{% for u in units | sort: 'name' %}") + "<w:p w14:paraId=\"00000001\"><w:bookmarkStart w:id=\"3\" w:name=\"muc\"/><w:r><w:t>{{ u.name }} {{ u.n * n }}</w:t></w:r><w:bookmarkEnd w:id=\"3\"/></w:p>"
        + ScalarTests.Drawing("{{ u.name }}") + P("{% endfor %}")
        + Table(["{% for u in units %}{{ forloop.index }}", "{{ u.name }}{% endfor %}"]) + P("{% if title == 'I ı İ I QUÝ' %}x{% endif %}"),
        Part.Header(P("{{ title }} {{ n }}")),
        Part.Core("{{ title | upper }}"));

    private static readonly string[] Cultures = ["vi-VN", "en-US", "tr-TR", ""];

    [Fact]
    public void Eight_threads_under_four_cultures_write_the_same_bytes_from_one_template()
    {
        var template = DocxTemplate.Compile(Template);
        var expected = Render(template);

        RunUnderCultures(8, () => Render(template)).Should().AllSatisfy(d => d.SequenceEqual(expected).Should().BeTrue());
    }

    [Fact]
    public void A_template_compiled_under_any_culture_writes_the_same_bytes()
    {
        var expected = Render(DocxTemplate.Compile(Template));

        RunUnderCultures(4, () => Render(DocxTemplate.Compile(Template))).Should().AllSatisfy(d => d.SequenceEqual(expected).Should().BeTrue());
    }

    /// <summary>Does something on so many threads at once, under one culture after the other.</summary>
    private static byte[][] RunUnderCultures(int count, Func<byte[]> work)
    {
        var documents = new byte[count][];
        var threads = Enumerable.Range(0, count).Select(i =>
        {
            var culture = CultureInfo.GetCultureInfo(Cultures[i % Cultures.Length]);
            return new Thread(() => documents[i] = work()) { CurrentCulture = culture, CurrentUICulture = culture };
        }).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        return documents;
    }

    private static byte[] Render(DocxTemplate template)
    {
        using var output = new MemoryStream();
        template.Render(Data, output, Rendered.Context);
        return output.ToArray();
    }
}
