using System.Globalization;
using ReportWorker.Docx;

namespace ReportWorker.Benchmarks.Word;

/// <summary>A template and its data: one call makes one document in memory. The floor writes the same bytes of the same document.</summary>
internal sealed class WordWorkload : IPairedWork, IDisposable
{
    internal static readonly RenderContext Context = new() { Culture = CultureInfo.GetCultureInfo("vi-VN") };

    private readonly DocxTemplate _template;
    private readonly Dictionary<string, object?> _model;
    private readonly MemoryStream _output = new();
    private readonly WordFloor _floor;

    private WordWorkload(string name, byte[] template, Dictionary<string, object?> model)
    {
        (Name, _model, TemplateBytes) = (name, model, template);
        _template = DocxTemplate.Compile(template);
        Run();
        _floor = new WordFloor(template, _output.ToArray());
    }

    public string Name { get; }

    public string Unit => "documents/s";

    public byte[] TemplateBytes { get; }

    public static IEnumerable<WordWorkload> All() => [Letter(), Review(), Table()];

    /// <summary>The workload of that name; null when there is none.</summary>
    public static WordWorkload? Find(string name) => name switch
    {
        "letter" => Letter(),
        "review" => Review(),
        "table" => Table(),
        _ => null,
    };

    public static WordWorkload Letter() => new("letter", WordTemplates.Letter(), WordData.Letter(new Vocabulary(1)));

    public static WordWorkload Review() => new("review", WordTemplates.Review(), WordData.Review(new Vocabulary(2)));

    public static WordWorkload Table() => new("table", WordTemplates.Table(), WordData.Table(new Vocabulary(3)));

    public void Run()
    {
        _output.SetLength(0);
        _template.Render(_model, _output, Context);
    }

    /// <summary>Compiles the template as if it had never been seen, and renders once.</summary>
    public void RunCold()
    {
        _output.SetLength(0);
        DocxTemplate.Compile(TemplateBytes).Render(_model, _output, Context);
    }

    public void Dispose() => _output.Dispose();

    public void RunFloor()
    {
        _output.SetLength(0);
        _floor.Write(_output);
    }

    /// <summary>Writes the floor's document where it is told.</summary>
    public void WriteFloor(Stream output) => _floor.Write(output);
}
