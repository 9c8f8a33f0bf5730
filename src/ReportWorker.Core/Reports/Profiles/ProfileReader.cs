using System.Globalization;
using ReportWorker.Core.Definitions;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>Reads one profile's file.</summary>
internal static class ProfileReader
{
    /// <summary>The profile; null, with problems, when a part of it cannot be used.</summary>
    public static FormatProfile? Read(string code, DefinitionMap map)
    {
        var organisation = map.EnumerationRequired<OrganisationKind>("organisation");
        var from = Day(map, "from", isRequired: true);
        var to = Day(map, "to", isRequired: false);
        var source = map.TextRequired("source");
        var words = Words(map.MapRequired("words"));
        var page = Page(map.MapRequired("page"), map.MapRequired("pageNumber"));
        var font = map.TextRequired("font");
        var signature = map.TextRequired("signature");
        var end = map.MapRequired("end");
        var endForm = end is null ? null : ProfileValues.Pattern(end, "form", isRequired: true);
        var endExample = end?.TextRequired("example");
        end?.RefuseOtherKeys();
        map.RequireKey("components");
        var components = map.Maps("components").Select(ComponentReader.Read).OfType<ProfileComponent>().ToList();
        if (components.GroupBy(component => component.Code).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            map.Refuse("components", Messages.ProfileComponentTwice(twice.Key));
        }

        if (to < from)
        {
            map.Refuse("to", Messages.ProfileEndsBeforeItBegins());
        }

        if (EnumerationWords.Find<OrganisationKind>(code) is not null)
        {
            map.Refuse("organisation", Messages.ProfileNamedAsOrganisation(code));
        }

        map.RefuseOtherKeys();
        return organisation is null || from is null || source is null || words is null || page is null || font is null || signature is null
            || endForm is null || endExample is null
            ? null
            : new FormatProfile(
                code, organisation.Value, from.Value, to, source, words, page, font, signature, endForm, endExample,
                components);
    }

    private static DateOnly? Day(DefinitionMap map, string key, bool isRequired)
    {
        var text = isRequired ? map.TextRequired(key) : map.Text(key);
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        map.Refuse(key, Messages.ProfileDayExpected(key, text));
        return null;
    }

    private static ProfileWords? Words(DefinitionMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var separator = map.TextRequired("separator");
        var reference = Template(map, "reference");
        var dateline = Template(map, "dateline");
        map.RefuseOtherKeys();
        return separator is null || reference is null || dateline is null ? null : new ProfileWords(separator, reference, dateline);
    }

    private static TextTemplate? Template(DefinitionMap map, string key)
    {
        map.RequireKey(key);
        var template = map.Template(key, TextEscape.None);
        if (template is not null)
        {
            map.RefuseAll(key, template.Source, template.Check(ReportSchema.ForProfile, VietnameseFilters.Registry));
        }

        return template;
    }

    private static ProfilePage? Page(DefinitionMap? page, DefinitionMap? number)
    {
        if (page is null || number is null)
        {
            return null;
        }

        Bounds? Required(DefinitionMap map, string key) => map.RequireKey(key) ? ProfileValues.Bounds(map, key) : null;
        var (width, height) = (Required(page, "width"), Required(page, "height"));
        var (top, right, bottom, left) = (Required(page, "top"), Required(page, "right"), Required(page, "bottom"), Required(page, "left"));
        var (edge, size) = (Required(number, "edge"), Required(number, "size"));
        page.RefuseOtherKeys();
        number.RefuseOtherKeys();
        return width is null || height is null || top is null || right is null || bottom is null || left is null || edge is null || size is null
            ? null
            : new ProfilePage(width, height, top, right, bottom, left, edge, size);
    }
}
