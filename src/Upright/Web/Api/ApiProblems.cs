using Microsoft.AspNetCore.Http.HttpResults;

namespace Upright.Web.Api;

/// <summary>Errors of the API as RFC 9457 problem documents: what, where, what to do.</summary>
internal static class ApiProblems
{
    public static ProblemHttpResult BadRequest(string parameter, string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest, title: "The request cannot be understood.", extensions: [new("parameter", parameter)]);

    public static ProblemHttpResult Absent(string detail, string? supply) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound, title: "Not among what is loaded.", extensions: [new("supply", supply)]);
}
