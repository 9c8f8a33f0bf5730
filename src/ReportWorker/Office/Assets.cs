using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;

namespace ReportWorker.Office;

/// <summary>The page's style, script and icon. They lie in the program, and their names change with what is in them, so that browsers may keep them.</summary>
internal sealed class Assets
{
    private const string Folder = "ReportWorker.Office.Assets.";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".svg"] = "image/svg+xml",
    };

    private readonly Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    public Assets()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!; // it was named
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            var (name, content) = (resource[Folder.Length..], copy.ToArray());
            var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8));
            var hashed = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}");
            _contents[hashed] = content;
            _addresses[name] = "/assets/" + hashed;
        }
    }

    /// <summary>The address of a file.</summary>
    public string Of(string name) => _addresses[name];

    /// <summary>Adds them to the host; anybody may have them.</summary>
    public void Map(WebApplication app)
    {
        foreach (var (name, content) in _contents)
        {
            app.MapGet("/assets/" + name, context =>
            {
                context.Response.ContentType = Types[Path.GetExtension(name)];
                context.Response.ContentLength = content.Length;
                context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
            }).WithMetadata(new OfficeHeaders.Kept()).AllowAnonymous();
        }
    }
}
