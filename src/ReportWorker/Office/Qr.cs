using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using QRCoder;

namespace ReportWorker.Office;

/// <summary>Draws QR codes.</summary>
internal static class Qr
{
    /// <summary>The code as SVG of one path, without any style of its own.</summary>
    /// <param name="text">What it holds.</param>
    /// <param name="label">What it is called for who does not see it.</param>
    public static string Svg(string text, string label)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix; // with the quiet zone
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                path.Append(rows[y][x] ? string.Create(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z") : "");
            }
        }

        var size = rows.Count.ToString(CultureInfo.InvariantCulture);
        return $"""<svg class="qr" viewBox="0 0 {size} {size}" role="img" aria-label="{HtmlEncoder.Default.Encode(label)}" shape-rendering="crispEdges"><path d="{path}"/></svg>""";
    }
}
