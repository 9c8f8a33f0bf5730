using System.Collections;
using System.Globalization;
using System.Reflection;
using ReportWorker.Expressions;

namespace ReportWorker.Hosting.Configuration;

/// <summary>A setting that is wrong.</summary>
/// <param name="Key">Its key, as in <c>Mail:Smtp:Port</c>.</param>
/// <param name="Message">What was found and what was expected.</param>
internal sealed record SettingProblem(string Key, Message Message);

/// <summary>Fills setting classes from flat keys, and notes every value that does not fit and every key that nobody knows.</summary>
internal sealed class SettingsBinder(IConfiguration configuration)
{
    private static readonly string[] SectionsOfOthers = ["Logging", "Kestrel"];

    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong so far.</summary>
    public List<SettingProblem> Problems { get; } = [];

    /// <summary>Fills a class and those below it.</summary>
    public T Bind<T>()
        where T : class, new()
    {
        var settings = new T();
        Fill(settings, "");
        return settings;
    }

    /// <summary>Notes every key that <see cref="Bind{T}"/> did not ask for.</summary>
    public void RejectUnknown(IEnumerable<string> keys)
    {
        foreach (var key in keys.Where(key => !_known.Contains(key) && !IsOfOthers(key)))
        {
            Problems.Add(new(key, Messages.UnknownSetting(key, Nearest.To(key, _known) ?? string.Join(", ", _known.Select(k => k.Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase)))));
        }
    }

    // The log's files are ours, the rest of that section is .NET's.
    private static bool IsOfOthers(string key) =>
        SectionsOfOthers.Contains(key.Split(':')[0], StringComparer.OrdinalIgnoreCase) && !key.StartsWith("Logging:File:", StringComparison.OrdinalIgnoreCase);

    private void Fill(object target, string prefix)
    {
        foreach (var property in target.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var key = prefix + property.Name;
            if (property.GetValue(target) is IDictionary entries)
            {
                FillEntries(entries, property.PropertyType.GetGenericArguments()[1], key);
            }
            else if (SettingsSchema.IsSection(property.PropertyType))
            {
                Fill(property.GetValue(target)!, key + ":");
            }
            else
            {
                FillValue(target, property, key);
            }
        }
    }

    private void FillEntries(IDictionary entries, Type type, string key)
    {
        foreach (var child in configuration.GetSection(key).GetChildren())
        {
            var entry = Activator.CreateInstance(type)!;
            Fill(entry, $"{key}:{child.Key}:");
            entries[child.Key] = entry;
        }
    }

    private void FillValue(object target, PropertyInfo property, string key)
    {
        _known.Add(key);
        if (configuration[key] is not { } text)
        {
            if (configuration.GetSection(key).GetChildren().Any())
            {
                Problems.Add(new(key, Messages.SettingIsSection(key)));
            }

            return;
        }

        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (text.Length == 0 && type != typeof(string))
        {
            return;
        }

        if (Convert(text.Trim(), type) is { } value)
        {
            property.SetValue(target, value);
        }
        else
        {
            Problems.Add(new(key, Messages.WrongSetting(key, text, Expected(type))));
        }
    }

    private static object? Convert(string text, Type type)
    {
        if (type.IsEnum)
        {
            return Array.Find(Enum.GetNames(type), name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse(type, name) : null;
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => text,
            TypeCode.Boolean => bool.TryParse(text, out var flag) ? flag : null,
            TypeCode.Int32 => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
            TypeCode.Decimal => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null,
            _ when type == typeof(TimeSpan) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : null,
            _ => throw new NotSupportedException($"A setting of type {type} cannot be read."),
        };
    }

    private static Message Expected(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => Messages.ExpectedOneOf(string.Join(", ", Enum.GetNames(type).Select(SettingsSchema.Spell))),
        TypeCode.Boolean => Messages.ExpectedOneOf("true, false"),
        TypeCode.Int32 => Messages.ExpectedWhole(),
        TypeCode.Decimal => Messages.ExpectedDecimal(),
        _ => Messages.ExpectedSpan(),
    };
}
