using System.Text.RegularExpressions;
using ReportWorker.Docx.Layout;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>Holds a document against a profile. The template holds the layout; the profile only says where it differs from the regulation.</summary>
public static class ProfileCheck
{
    /// <summary>
    /// Every deviation, in the order of the document's parts; none when the document is as the profile says. When a pattern takes too long, what was
    /// found before, and last which pattern it is.
    /// </summary>
    /// <param name="layout">The document.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="isTemplate">True for a template: what depends on values is not judged.</param>
    public static IReadOnlyList<Deviation> Run(DocxLayout layout, FormatProfile profile, bool isTemplate)
    {
        var list = new DeviationList();
        try
        {
            Measure(layout, profile, isTemplate, list);
        }
        catch (RegexMatchTimeoutException slow)
        {
            return [.. list.ToList(), new Deviation("pattern", ProfileMeasure.Form, Messages.ProfilePatternSlow(slow.Pattern, Quantities.Quote(slow.Input)))];
        }

        return list.ToList();
    }

    private static void Measure(DocxLayout layout, FormatProfile profile, bool isTemplate, DeviationList list)
    {
        var zones = new DocumentZones(layout, profile, isTemplate);
        new PageCheck(profile, zones, list).Run();
        foreach (var place in profile.Components.GroupBy(component => (component.Zone, component.Column)))
        {
            var zone = zones.Of(place.Key.Zone, place.Key.Column);
            foreach (var (component, own) in ComponentFinder.Find([.. place], zone))
            {
                if (own.Count == 0 && !component.IsOptional)
                {
                    list.Missing(component.Code, Messages.ProfileLabel(component.Label, component.English));
                }

                new ComponentCheck(component, own, zone, list).Run();
                RuleCheck.Run(component, own, zones, list);
            }
        }

        new TableCheck(zones, list).Run();
        new TextCheck(profile, zones, list).Run();
    }
}
