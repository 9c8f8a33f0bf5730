using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using ReportWorker.Core.Accounts;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Outside;

/// <summary>Lets in whom somebody else has looked at. A second factor is the other's affair, and a lock after wrong passwords is none of it.</summary>
internal sealed class OutsideEntrance(OutsideSignIn outside, OfficeSignIn signIn, ITempDataDictionaryFactory notices, ILogger<OutsideEntrance> logger)
{
    /// <summary>The name under which the way in is told what the person is called.</summary>
    public const string Notice = "OutsideName";

    /// <summary>Lets in somebody of a provider.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">What the provider calls the person.</param>
    /// <param name="key">What stands for the person.</param>
    /// <param name="next">Where to then, on this page.</param>
    /// <returns>Where to.</returns>
    public async Task<string> AdmitAsync(HttpContext context, string? name, string key, string next)
    {
        _ = OutsideName.TryParse(OutsideWay.OpenId, name, out var known);
        return await AdmitAsync(context, OutsideWay.OpenId, await outside.FindAsync(known, key, context.RequestAborted), known, next);
    }

    /// <summary>Lets in somebody of a Windows domain.</summary>
    /// <returns>Where to.</returns>
    public async Task<string> AdmitAsync(HttpContext context, string? name, string next) =>
        await AdmitAsync(
            context, OutsideWay.Windows, OutsideName.TryParse(OutsideWay.Windows, name, out var known) ? await outside.FindAsync(known, context.RequestAborted) : null, known, next);

    /// <summary>The way in, which tells why somebody was refused.</summary>
    public static string Refused(OutsideRefusal why) => UriHelper.BuildRelative(path: "/sign-in", query: QueryString.Create("refused", why.ToString()));

    private async Task<string> AdmitAsync(HttpContext context, OutsideWay way, Account? account, OutsideName? known, string next)
    {
        if (account is null)
        {
            Log.OutsideRefused(logger, way);
            var notice = notices.GetTempData(context);
            notice[Notice] = known?.Value;
            notice.Save();
            return Refused(OutsideRefusal.Unknown);
        }

        await signIn.SignInAsync(new OfficeUser(account), isPersistent: false, way.ToString());
        await signIn.NoteAsync(account.Name, Act.OutsideSignIn);
        return next;
    }
}
