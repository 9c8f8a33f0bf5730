using System.Reflection;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Tests.Sending;

/// <summary>A store whose database is away for some calls.</summary>
public class FlakyStore : DispatchProxy
{
    private IDeliveryStore? _inner;
    private Func<string, bool> _isAway = _ => false;

    /// <summary>Wraps a store.</summary>
    /// <param name="inner">The store.</param>
    /// <param name="isAway">True for a call, by its method's name, that does not reach the database.</param>
    public static IDeliveryStore Of(IDeliveryStore inner, Func<string, bool> isAway)
    {
        var store = Create<IDeliveryStore, FlakyStore>();
        ((FlakyStore)(object)store)._inner = inner;
        ((FlakyStore)(object)store)._isAway = isAway;
        return store;
    }

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _isAway(targetMethod!.Name) ? throw new TimeoutException("The database is away.") : targetMethod.Invoke(_inner, args);
}
