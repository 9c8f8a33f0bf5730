using System.Globalization;
using System.Text;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Rendering;

/// <summary>The relationships that a part gets while it is written, besides those of the template.</summary>
/// <param name="idPrefix">What no id of the template begins with.</param>
internal sealed class PartLinks(string idPrefix)
{
    private readonly List<(string Type, string Target, bool IsExternal)> _links = [];
    private readonly Dictionary<(string Type, string Target, bool IsExternal), string> _ids = [];

    /// <summary>The id of a relationship; the same thing always has the same.</summary>
    /// <param name="type">The URI of its kind.</param>
    /// <param name="target">A part's name with a slash before it, or where a link leads to.</param>
    /// <param name="isExternal">True if that is outside the package.</param>
    public string Add(string type, string target, bool isExternal = false)
    {
        var link = (type, target, isExternal);
        if (!_ids.TryGetValue(link, out var id))
        {
            _links.Add(link);
            _ids.Add(link, id = string.Create(CultureInfo.InvariantCulture, $"{idPrefix}{_links.Count}"));
        }

        return id;
    }

    /// <summary>Writes their elements.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="prefix">The prefix of the namespace with its colon; empty for the default one.</param>
    public void Write(PartWriter writer, string prefix)
    {
        foreach (var link in _links)
        {
            var mode = link.IsExternal ? " TargetMode=\"External\"" : "";
            writer.Write(Encoding.UTF8.GetBytes(
                $"<{prefix}Relationship Id=\"{_ids[link]}\" Type=\"{link.Type}\" Target=\"{XmlText.Escape(link.Target)}\"{mode}/>"));
        }
    }
}
