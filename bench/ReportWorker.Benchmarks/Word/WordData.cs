using System.Globalization;

namespace ReportWorker.Benchmarks.Word;

/// <summary>The models of the workloads.</summary>
internal static class WordData
{
    public const int Scalars = 40;
    public const int Narratives = 12;

    public static string Scalar(int index) => string.Create(CultureInfo.InvariantCulture, $"f{index % Scalars + 1:00}");

    public static string Narrative(int index) => string.Create(CultureInfo.InvariantCulture, $"p{index + 1:00}");

    public static string Column(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index + 1:00}");

    public static Dictionary<string, object?> Letter(Vocabulary words)
    {
        var model = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i < Scalars; i++)
        {
            model[Scalar(i)] = (i % 5) switch
            {
                0 => words.Sentence(4),
                1 => words.Money(),
                2 => words.Date(),
                3 => "Đảng bộ phường Phúc Lợi & Thạch Bàn",
                _ => words.Percent(),
            };
        }

        return model;
    }

    public static Dictionary<string, object?> Review(Vocabulary words)
    {
        var model = Letter(words);
        for (var i = 0; i < Narratives; i++)
        {
            model[Narrative(i)] = words.Sentence(words.Next(60, 90));
        }

        model["show"] = true;
        model["rows"] = Rows(words, 50, 10);
        return model;
    }

    public static Dictionary<string, object?> Table(Vocabulary words) => new(StringComparer.Ordinal)
    {
        ["title"] = "Bảng kê chi tiết",
        ["rows"] = Rows(words, 2310, 12),
    };

    private static List<object?> Rows(Vocabulary words, int rows, int columns) =>
        [.. Enumerable.Range(0, rows).Select(row => (object?)Row(words, row, columns))];

    private static Dictionary<string, object?> Row(Vocabulary words, int row, int columns)
    {
        var cells = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var column = 0; column < columns; column++)
        {
            cells[Column(column)] = column == 0
                ? (row + 1).ToString(CultureInfo.InvariantCulture)
                : column % 4 == 1 ? words.Sentence(3) : words.Money();
        }

        return cells;
    }
}
