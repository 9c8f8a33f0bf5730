using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Units;
using ReportWorker.Hosting.Accounts;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Hosting.Doors;
using ReportWorker.Office.Outside;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office;

/// <summary>What the office's page is made of.</summary>
internal static class OfficeServices
{
    private static readonly TimeSpan Idle = TimeSpan.FromHours(4);

    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    private const int WrongBeforeLock = 5;

    /// <summary>Adds it.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="door">The door that opens.</param>
    /// <param name="settings">The ways in.</param>
    public static void AddOffice(this IServiceCollection services, OfficeDoor door, OfficeSettings settings)
    {
        services.AddSingleton(door);
        services.AddScoped<Visitor>();
        services.AddScoped<OfficeText>();
        services.AddSingleton<Assets>();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<IOfficeStart>(provider => provider.GetRequiredService<FirstAdministrator>());
        services.AddSingleton<IReach<UnitCode>, UnitReach>();
        services.AddSingleton<IReach<EditionKey>, EditionReach>();
        services.AddSingleton<IReach<DueKey>, DueReach>();
        services.AddSingleton<IReach<SubmissionNumber>, SubmissionReach>();
        services.AddSingleton<IReach<RunNumber>, RunReach>();
        services.AddSingleton<IReach<DeliveryNumber>, DeliveryReach>();
        services.AddSingleton<IReach<AccountName>, AccountReach>();
        services.AddKeys(door);
        services.AddSession(door);
        services.AddOutside(door, settings);
        services.AddPages(door);
    }

    private static void AddKeys(this IServiceCollection services, OfficeDoor door)
    {
        var keys = services.AddDataProtection().SetApplicationName("ReportWorker");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new KeyRing(provider.GetRequiredService<IKeyRingStore>(), provider.GetRequiredService<TimeProvider>())));
        if (door.Keys is { } certificate)
        {
            keys.ProtectKeysWithCertificate(certificate);
        }
    }

    private static void AddSession(this IServiceCollection services, OfficeDoor door)
    {
        services.AddIdentityCore<OfficeUser>(identity =>
            {
                identity.Lockout.MaxFailedAccessAttempts = WrongBeforeLock;
                identity.Lockout.DefaultLockoutTimeSpan = Lock;
                identity.Password = new PasswordOptions
                {
                    RequiredLength = Hashing.ShortestPassword, RequiredUniqueChars = 5, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
                };
            })
            .AddUserStore<AccountUserStore>()
            .AddErrorDescriber<PasswordErrors>()
            .AddPasswordValidator<NotTheName>()
            .AddSignInManager<OfficeSignIn>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.RemoveAll<IUserValidator<OfficeUser>>(); // names are Core's affair
        services.AddSingleton(Hashing.Hasher<OfficeUser>());
        services.AddScoped<SessionEvents>();
        services.AddScoped<NewPasswords>();
        services.AddScoped<OwnPassword>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(options => // it is always made
            {
                Name(options.Cookie, door, "session");
                options.ExpireTimeSpan = Idle;
                options.SlidingExpiration = true;
                options.EventsType = typeof(SessionEvents);
            });
            cookies.TwoFactorUserIdCookie!.Configure(options => Name(options.Cookie, door, "half-way")); // it is always made
        });
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static void AddOutside(this IServiceCollection services, OfficeDoor door, OfficeSettings settings)
    {
        var ways = OutsideWays.Of(settings, door);
        services.AddSingleton(ways);
        services.AddSingleton<OutsideSignIn>();
        services.AddScoped<OutsideEntrance>();
        if (ways.OpenId is { } openId)
        {
            OpenIdWay.Add(services, openId, ways, door);
        }
    }

    private static void AddPages(this IServiceCollection services, OfficeDoor door)
    {
        services.AddRazorPages(pages => pages.RootDirectory = "/Office/Pages")
            .ConfigureApplicationPartManager(parts => parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(OfficeServices).Assembly)));
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.Add<NeedsFilter>();
            mvc.Filters.Add<OutOfReachFilter>();
            mvc.ModelBinderProviders.Insert(0, new InReachBinderProvider());
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(options =>
        {
            Name(options.Cookie, door, "form");
            options.SuppressXFrameOptionsHeader = true; // it would allow more than our own headers do
        });
        services.Configure<CookieTempDataProviderOptions>(options => Name(options.Cookie, door, "notice"));
    }

    // The prefix keeps other hosts of the same domain from setting the cookie; browsers take it over https only.
    private static void Name(CookieBuilder cookie, OfficeDoor door, string name)
    {
        cookie.Name = (door.Address.IsEncrypted ? "__Host-" : "") + "reportworker-" + name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = door.Address.IsEncrypted ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
    }
}
