using System.Collections;
using System.Globalization;
using System.Reflection;

namespace ReportWorker.Hosting.Configuration;

/// <summary>A setting as the documentation and the delivered file have it.</summary>
/// <param name="Key">Its key; a part that the installation chooses stands in angle brackets.</param>
/// <param name="Property">Where its meaning is written.</param>
/// <param name="Default">What holds when nothing is said, as text.</param>
internal sealed record SettingInfo(string Key, PropertyInfo Property, string Default);

/// <summary>The settings that the classes define.</summary>
internal static class SettingsSchema
{
    /// <summary>True when the type is a section with settings of its own.</summary>
    public static bool IsSection(Type type) =>
        type is { IsClass: true, IsArray: false } && type != typeof(string) && type.Namespace?.StartsWith("ReportWorker", StringComparison.Ordinal) == true;

    /// <summary>Every setting below an object that holds the defaults.</summary>
    public static IEnumerable<SettingInfo> Of(object defaults, string prefix = "") =>
        defaults.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .OrderBy(property => Depth(property.DeclaringType!)) // What sections share comes first.
            .SelectMany(property => Of(defaults, property, prefix + property.Name));

    /// <summary>The name of an enum's value as people write it: the language's codes are small letters.</summary>
    public static string Spell(string name) => name.Length == 2 ? name.ToLowerInvariant() : name;

    private static int Depth(Type type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;

    private static IEnumerable<SettingInfo> Of(object defaults, PropertyInfo property, string key) => property.GetValue(defaults) switch
    {
        IDictionary => Of(Activator.CreateInstance(property.PropertyType.GetGenericArguments()[1])!, key + ":<code>:"),
        { } section when IsSection(property.PropertyType) => Of(section, key + ":"),
        var value => [new SettingInfo(key, property, Text(value))],
    };

    private static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        Enum name => Spell(name.ToString()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
