using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HostFiltering;
using Upright.CommandLine;
using Upright.Commands.Benchmarks;
using Upright.Commands.Reference;
using Upright.Loading;
using Upright.Web.Api;
using Upright.Web.Benchmarks;
using Upright.Web.Loading;
using Upright.Web.Pages;
using Upright.Web.Serving;

namespace Upright.Web;

/// <summary>The web application: pages and REST API over one data folder, bound to this machine.</summary>
internal static class Site
{
    public static WebApplication Create(SiteOptions options, IPEndPoint endPoint)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(endPoint);
            kestrel.AddServerHeader = false;
        });
        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton<SearchIndexes>();
        services.AddSingleton<StoresVersion>();
        services.AddSingleton<KeptAnswers>();
        services.AddSingleton<BenchmarkDesk>();
        services.AddSingleton<DossierPages>();
        services.AddSingleton<AskedPages>();
        services.AddHostedService<PagesAhead>();
        services.AddScoped<ReferenceSession>();
        services.AddSingleton<LoadJobs>();
        services.AddHostedService(p => p.GetRequiredService<LoadJobs>());
        services.AddRazorComponents();
        // The tokens of forms need to hold only as long as this run.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(options => options.Cookie.SameSite = SameSiteMode.Strict);
        services.AddProblemDetails();
        services.AddExceptionHandler<Refusals>();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ReferenceJson.Default);
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, LoadJson.Default);
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, BenchmarksJson.Default);
            json.SerializerOptions.Converters.Add(new KebabEnumConverter<FileStatus>());
            json.SerializerOptions.Converters.Add(new KebabEnumConverter<LoadState>());
            foreach (var converter in ReferenceJson.Default.Options.Converters.Concat(BenchmarksJson.Default.Options.Converters)) json.SerializerOptions.Converters.Add(converter);
        });
        ApiDescription.Add(services);
        // A page of another site must not reach this one through a name that points at 127.0.0.1.
        services.Configure<HostFilteringOptions>(filtering => filtering.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);

        var site = builder.Build();
        site.UseHostFiltering();
        site.UseExceptionHandler();
        site.UseStatusCodePages(NotFoundPage);
        site.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            return next(context);
        });
        ReferenceApi.Map(site.MapGroup("/api/v1"));
        Assets.Map(site);
        PageRoutes.Map(site);
        CodeRoutes.Map(site);
        CodeRoutes.MapApi(site.MapGroup("/api/v1"));
        PriceRoutes.Map(site);
        X12Routes.Map(site);
        SourceActions.Map(site);
        BenchmarkApi.Map(site.MapGroup("/api/v1"));
        LoadApi.Map(site.MapGroup("/api/v1"));
        ApiDescription.Map(site);
        return site;
    }

    /// <summary>People get a page, programs a problem document.</summary>
    private static Task NotFoundPage(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var status = http.Response.StatusCode;
        return http.Request.Path.StartsWithSegments("/api/v1")
            ? TypedResults.Problem(statusCode: status, detail: Detail(status)).ExecuteAsync(http)
            : PageRoutes.Message(status == 404 ? "There is no such page" : "That did not work", status == 404 ? "The address leads nowhere." : $"The site answered {status}.", status).ExecuteAsync(http);
    }

    private static string Detail(int status) => status switch
    {
        StatusCodes.Status404NotFound => "There is no such address. The addresses are described at /api/v1/openapi.json.",
        StatusCodes.Status405MethodNotAllowed => "This address is read with GET; the API changes nothing. The addresses are described at /api/v1/openapi.json.",
        _ => $"The site answered {status}. The addresses and their parameters are described at /api/v1/openapi.json.",
    };
}
