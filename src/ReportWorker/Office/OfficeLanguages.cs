using System.Globalization;
using ReportWorker.Office.Session;

namespace ReportWorker.Office;

/// <summary>Vietnamese or English, as the visitor has chosen with <c>?lang=</c>; else as the installation speaks.</summary>
internal sealed class OfficeLanguages(RequestDelegate next)
{
    private const string Cookie = "reportworker-language";

    /// <summary>Answers the request.</summary>
    public Task InvokeAsync(HttpContext context, Visitor visitor)
    {
        var asked = context.Request.Query["lang"].ToString();
        if ((CultureOf(asked) ?? CultureOf(context.Request.Cookies[Cookie])) is { } culture)
        {
            visitor.Culture = culture;
        }

        if (CultureOf(asked) is not null)
        {
            context.Response.Cookies.Append(Cookie, asked, new CookieOptions
            {
                HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), IsEssential = true,
            });
        }

        return next(context);
    }

    private static CultureInfo? CultureOf(string? language) => language switch
    {
        "vi" => CultureInfo.GetCultureInfo("vi-VN"),
        "en" => CultureInfo.GetCultureInfo("en-GB"),
        _ => null,
    };
}
