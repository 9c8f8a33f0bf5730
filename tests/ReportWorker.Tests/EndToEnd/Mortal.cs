using System.Reflection;

namespace ReportWorker.Tests.EndToEnd;

/// <summary>A part of the program that a <see cref="Reaper"/> may end before and after its calls.</summary>
public class Mortal : DispatchProxy
{
    private static readonly MethodInfo Generic = typeof(Mortal).GetMethod(nameof(CallAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private object? _part;
    private Reaper? _reaper;

    internal void Over(object part, Reaper reaper) => (_part, _reaper) = (part, reaper);

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        !Reaper.IsDeadly(targetMethod!.Name) ? targetMethod.Invoke(_part, args)
        : targetMethod.ReturnType == typeof(Task) ? RunAsync(targetMethod, args)
        : Generic.MakeGenericMethod(targetMethod.ReturnType.GenericTypeArguments[0]).Invoke(this, [targetMethod, args]);

    private async Task RunAsync(MethodInfo method, object?[]? args)
    {
        _reaper!.Pass($"before {method.Name}");
        await (Task)method.Invoke(_part, args)!; // the deadly calls are asynchronous
        _reaper.Pass($"after {method.Name}");
    }

    private async Task<T> CallAsync<T>(MethodInfo method, object?[]? args)
    {
        _reaper!.Pass($"before {method.Name}");
        var result = await (Task<T>)method.Invoke(_part, args)!;
        _reaper.Pass($"after {method.Name}");
        return result;
    }
}
