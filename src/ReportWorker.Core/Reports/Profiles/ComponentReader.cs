using System.Text.RegularExpressions;
using ReportWorker.Core.Definitions;
using ReportWorker.Docx.Layout;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>Reads one entry of <c>components:</c>.</summary>
internal static class ComponentReader
{
    private static readonly Dictionary<string, bool?> Letters = new() { ["small"] = false, ["capital"] = true };

    /// <summary>The component; null, with problems, when a part of it cannot be used.</summary>
    public static ProfileComponent? Read(DefinitionMap map)
    {
        var code = map.TextRequired("code");
        var label = map.TextRequired("label");
        var english = map.TextRequired("english");
        var zone = map.EnumerationRequired<ProfileZone>("zone");
        var isTable = zone is ProfileZone.Head or ProfileZone.Foot;
        if (isTable)
        {
            map.RequireKey("column");
        }

        var column = isTable ? map.Integer("column", 1, 2) ?? 0 : 0;
        var component = new ProfileComponent(code ?? "", label ?? "", english ?? "", zone ?? default, column)
        {
            Pattern = Known(map),
            Field = map.Text("field"),
            Line = map.Enumeration<ProfileLine>("line"),
            IsOptional = map.Switch("optional") ?? false,
            IsMixed = map.Switch("mixed") ?? false,
            Size = ProfileValues.Bounds(map, "size"),
            Bold = map.Switch("bold"),
            Italic = map.Switch("italic"),
            Underline = map.Switch("underline"),
            Capitals = map.Switch("capitals"),
            InitialCapital = map.Word("initial", Letters),
            Align = map.Enumeration<LayoutAlignment>("align"),
            FirstLine = ProfileValues.Bounds(map, "firstLine"),
            Spacing = ProfileValues.Bounds(map, "spacing"),
            Exactly = ProfileValues.Bounds(map, "exactly"),
            Multiple = ProfileValues.Bounds(map, "multiple"),
            Rule = ProfileValues.Bounds(map, "rule"),
            Blank = ProfileValues.Bounds(map, "blank"),
            Form = ProfileValues.Pattern(map, "form"),
            LastForm = ProfileValues.Pattern(map, "lastForm"),
            Example = map.Text("example"),
            Ends = map.Text("ends"),
        };
        if (component is { Pattern: null, Line: null })
        {
            map.Refuse("code", Messages.ProfileComponentUnknowable(component.Code));
        }

        map.RefuseOtherKeys();
        return code is null || label is null || english is null || zone is null ? null : component;
    }

    private static Regex? Known(DefinitionMap map) =>
        map.Text("text") is { } text ? new Regex($"^{Regex.Escape(text)}$", RegexOptions.CultureInvariant, ProfileValues.LongestMatch)
        : map.Text("begins") is { } begins ? new Regex($"^{Regex.Escape(begins)}", RegexOptions.CultureInvariant, ProfileValues.LongestMatch)
        : ProfileValues.Pattern(map, "pattern");
}
