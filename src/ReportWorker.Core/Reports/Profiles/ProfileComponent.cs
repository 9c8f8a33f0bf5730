using System.Text.RegularExpressions;
using ReportWorker.Docx.Layout;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>A component of a document: where it is, what it is known by, and what must hold of it. What is null is not checked.</summary>
/// <param name="Code">Its name in the profile's file.</param>
/// <param name="Label">What clerks call it.</param>
/// <param name="English">The same in English.</param>
/// <param name="Zone">Where it stands.</param>
/// <param name="Column">In which column of the zone's table, from 1; 0 outside tables.</param>
public sealed record ProfileComponent(string Code, string Label, string English, ProfileZone Zone, int Column)
{
    /// <summary>It is known by this pattern of its words.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>In a template it is known by a tag that reads this name, too.</summary>
    public string? Field { get; init; }

    /// <summary>It is known by its place.</summary>
    public ProfileLine? Line { get; init; }

    /// <summary>True when a document may do without it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True when single words may look different, as in a sentence.</summary>
    public bool IsMixed { get; init; }

    /// <summary>The size in points.</summary>
    public Bounds? Size { get; init; }

    /// <summary>Whether it is bold.</summary>
    public bool? Bold { get; init; }

    /// <summary>Whether it is italic.</summary>
    public bool? Italic { get; init; }

    /// <summary>Whether it is underlined.</summary>
    public bool? Underline { get; init; }

    /// <summary>Whether it stands in capitals.</summary>
    public bool? Capitals { get; init; }

    /// <summary>Whether it begins with a capital letter.</summary>
    public bool? InitialCapital { get; init; }

    /// <summary>Where its lines stand.</summary>
    public LayoutAlignment? Align { get; init; }

    /// <summary>How far its first line is moved in, in millimetres.</summary>
    public Bounds? FirstLine { get; init; }

    /// <summary>The space above and below it together, in points.</summary>
    public Bounds? Spacing { get; init; }

    /// <summary>The height of a line in points, exactly.</summary>
    public Bounds? Exactly { get; init; }

    /// <summary>The height of a line as a multiple.</summary>
    public Bounds? Multiple { get; init; }

    /// <summary>The length of the rule under it, as a share of its words.</summary>
    public Bounds? Rule { get; init; }

    /// <summary>How many empty lines stand above it.</summary>
    public Bounds? Blank { get; init; }

    /// <summary>What its words look like.</summary>
    public Regex? Form { get; init; }

    /// <summary>What the last of its lines looks like.</summary>
    public Regex? LastForm { get; init; }

    /// <summary>An example of <see cref="Form"/> and <see cref="LastForm"/> for people.</summary>
    public string? Example { get; init; }

    /// <summary>What each of its lines but the last ends with.</summary>
    public string? Ends { get; init; }
}
