using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using ReportWorker.Core.Accounts;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Hosting.Doors;

namespace ReportWorker.Office.Outside;

/// <summary>OpenID Connect: the code flow with PKCE, in which the provider's answer comes by a link.</summary>
internal static class OpenIdWay
{
    /// <summary>The scheme's name.</summary>
    public const string Scheme = "openid";

    private const string Back = "/sign-in/openid/done";

    /// <summary>Adds it.</summary>
    public static void Add(IServiceCollection services, OpenIdSettings settings, OutsideWays ways, OfficeDoor door) =>
        services.AddAuthentication().AddOpenIdConnect(Scheme, options =>
        {
            options.Authority = settings.Authority;
            options.RequireHttpsMetadata = new Uri(settings.Authority).Scheme == Uri.UriSchemeHttps; // the settings were checked: else it is on this machine
            options.ClientId = settings.ClientId;
            options.ClientSecret = settings.ClientSecret.Length == 0 ? null : settings.ClientSecret;
            options.ResponseType = OpenIdConnectResponseType.Code;
            options.ResponseMode = OpenIdConnectResponseMode.Query; // a post from another site would come without our cookies
            options.UsePkce = true;
            options.Scope.Clear();
            foreach (var scope in settings.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                options.Scope.Add(scope);
            }

            options.MapInboundClaims = false;
            options.ClaimActions.Clear(); // they would take the issuer away
            options.DisableTelemetry = true;
            options.SignInScheme = IdentityConstants.ApplicationScheme;
            options.CallbackPath = Back;
            options.SignedOutCallbackPath = default;
            options.RemoteSignOutPath = default; // anybody could sign anybody out by a link
            Name(options.CorrelationCookie, door, "state");
            Name(options.NonceCookie, door, "nonce");
            options.Events = Events(settings, ways);
        });

    /// <summary>Where the provider ends its own session; null when it offers nothing, or elsewhere.</summary>
    public static async Task<string?> EndAsync(HttpContext context)
    {
        var (ways, all) = (context.RequestServices.GetRequiredService<OutsideWays>(), context.RequestServices.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>());
        try
        {
            var known = await all.Get(Scheme).ConfigurationManager!.GetConfigurationAsync(context.RequestAborted); // it is always made
            return known.EndSessionEndpoint is { Length: > 0 } end && new Uri(end).GetLeftPart(UriPartial.Authority) == ways.Provider
                ? new OpenIdConnectMessage
                {
                    IssuerAddress = end, ClientId = ways.OpenId!.ClientId, PostLogoutRedirectUri = new Uri(ways.Page, "/sign-in").ToString(), // there is a provider
                }.CreateLogoutRequestUrl() : null;
        }
        catch (Exception failure) when (IsAway(failure))
        {
            return null;
        }
    }

    /// <summary>True when the provider does not answer.</summary>
    public static bool IsAway(Exception failure) => failure is InvalidOperationException or HttpRequestException or IOException;

    private static OpenIdConnectEvents Events(OpenIdSettings settings, OutsideWays ways) => new()
    {
        OnRedirectToIdentityProvider = context =>
        {
            context.ProtocolMessage.RedirectUri = new Uri(ways.Page, Back).ToString();
            return Task.CompletedTask;
        },
        OnTokenValidated = context =>
        {
            // The library lets a token from the token endpoint go unsigned, because the connection vouches for it. One more lock costs nothing.
            if (context.SecurityToken.RawSignature.Length == 0)
            {
                context.Fail("The id token is not signed.");
            }

            return Task.CompletedTask;
        },
        OnTicketReceived = async context =>
        {
            var person = context.Principal!; // a ticket has one
            var key = OutsideSignIn.KeyOf(person.FindFirstValue("iss") ?? "", person.FindFirstValue("sub") ?? "");
            var entrance = context.HttpContext.RequestServices.GetRequiredService<OutsideEntrance>();
            var where = await entrance.AdmitAsync(context.HttpContext, person.FindFirstValue(settings.NameClaim), key, context.ReturnUri ?? "/");
            context.HandleResponse();
            context.Response.Redirect(where);
        },
        OnRemoteFailure = context =>
        {
            Log.OutsideFailed(context.HttpContext.RequestServices.GetRequiredService<ILogger<OutsideEntrance>>(), context.Failure?.Message ?? "");
            context.HandleResponse();
            context.Response.Redirect(OutsideEntrance.Refused(OutsideRefusal.Failed));
            return Task.CompletedTask;
        },
    };

    private static void Name(CookieBuilder cookie, OfficeDoor door, string name)
    {
        cookie.Name = $"reportworker-openid-{name}.";
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = door.Address.IsEncrypted ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
    }
}
