using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Upright.Domain;
using Upright.Web.Pages;

namespace Upright.Web.Api;

/// <summary>
/// Requests that cannot be read and stores that cannot be used, in words: programs get a problem document, people a page.
/// Everything else is a fault of the program and stays one.
/// </summary>
internal sealed partial class Refusals : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, heading, detail, parameter) = exception switch
        {
            BadHttpRequestException bad => (bad.StatusCode, "The request cannot be understood.", Words(bad, out var name), name),
            UnreadableInputException unreadable => (StatusCodes.Status503ServiceUnavailable, "The store cannot be used.", unreadable.Located, null),
            _ => (0, "", "", null),
        };
        if (status == 0) return false;
        var result = !httpContext.Request.Path.StartsWithSegments("/api/v1") ? PageRoutes.Message(heading.TrimEnd('.'), detail, status)
            : parameter is not null ? ApiProblems.BadRequest(parameter, detail)
            : TypedResults.Problem(detail, statusCode: status, title: heading);
        httpContext.Response.StatusCode = status;
        await result.ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>The framework names the parameter in its message and nowhere else.</summary>
    private static string Words(BadHttpRequestException bad, out string? parameter)
    {
        var named = Parameter().Match(bad.Message);
        parameter = named.Success ? named.Groups["name"].Value : null;
        return !named.Success ? "The request is not as HTTP has it. The addresses and their parameters are described at /api/v1/openapi.json."
            : $"{parameter} is {(named.Groups["type"].Value.ToLowerInvariant() switch { var t when t.Contains("int", StringComparison.Ordinal) => "a whole number, such as 2", var t when t.Contains("decimal", StringComparison.Ordinal) => "an amount in dollars, such as 250.00", var t when t.Contains("bool", StringComparison.Ordinal) => "true or false", _ => "of another kind" })}.";
    }

    [GeneratedRegex("^Failed to bind parameter \"(?<type>.+) (?<name>\\w+)\" from")]
    private static partial Regex Parameter();
}
