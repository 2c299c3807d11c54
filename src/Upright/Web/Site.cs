using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Upright.Commands.Reference;
using Upright.Web.Api;

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
        services.AddScoped<ReferenceSession>();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ReferenceJson.Default);
            foreach (var converter in ReferenceJson.Default.Options.Converters) json.SerializerOptions.Converters.Add(converter);
        });
        ApiDescription.Add(services);
        // A page of another site must not reach this one through a name that points at 127.0.0.1.
        services.Configure<HostFilteringOptions>(filtering => filtering.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);

        var site = builder.Build();
        site.UseHostFiltering();
        site.UseExceptionHandler();
        site.UseStatusCodePages();
        site.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            return next(context);
        });
        ReferenceApi.Map(site.MapGroup("/api/v1"));
        ApiDescription.Map(site);
        return site;
    }
}
