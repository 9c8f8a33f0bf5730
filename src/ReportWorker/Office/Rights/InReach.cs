using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ReportWorker.Core.Accounts;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Rights;

/// <summary>Something that a request names and that lies where the account has the right that the handler needs. What does not is not there.</summary>
/// <typeparam name="T">What it is, such as a unit's code.</typeparam>
/// <param name="Value">The thing.</param>
internal sealed record InReach<T>(T Value);

/// <summary>Knows where one kind of thing lies.</summary>
/// <typeparam name="T">What it is.</typeparam>
internal interface IReach<T>
{
    /// <summary>Reads its name; false when it is none.</summary>
    bool TryRead(string text, [MaybeNullWhen(false)] out T value);

    /// <summary>True when the right holds for it.</summary>
    Task<bool> ReachesAsync(T value, Permissions permissions, Right right, CancellationToken cancellationToken);
}

/// <summary>A request named what is not there for the one who asks.</summary>
internal sealed class OutOfReachException : Exception;

/// <summary>Answers 404 to it.</summary>
internal sealed class OutOfReachFilter : IExceptionFilter
{
    /// <inheritdoc />
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is OutOfReachException)
        {
            context.Result = new NotFoundResult();
        }
    }
}

/// <summary>Binds what is in reach, and nothing else.</summary>
internal sealed class InReachBinder<T> : IModelBinder
{
    /// <inheritdoc />
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var text = bindingContext.ValueProvider.GetValue(bindingContext.ModelName).FirstValue;
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var services = bindingContext.HttpContext.RequestServices;
        var (reach, visitor) = (services.GetRequiredService<IReach<T>>(), services.GetRequiredService<Visitor>());
        bindingContext.Result = visitor is { Needed: { } right, Permissions: { } permissions }
            && reach.TryRead(text.Trim(), out var value)
            && await reach.ReachesAsync(value, permissions, right, bindingContext.HttpContext.RequestAborted)
            ? ModelBindingResult.Success(new InReach<T>(value)) : throw new OutOfReachException();
    }
}

/// <summary>Finds the binder.</summary>
internal sealed class InReachBinderProvider : IModelBinderProvider
{
    /// <inheritdoc />
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.ModelType;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(InReach<>)
            ? (IModelBinder)Activator.CreateInstance(typeof(InReachBinder<>).MakeGenericType(type.GetGenericArguments()))!  // it is a class
            : null;
    }
}
