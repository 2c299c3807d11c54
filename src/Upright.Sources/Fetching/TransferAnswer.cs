using System.Net;

namespace Upright.Sources.Fetching;

/// <summary>What a server's status says of a transfer (RFC 9110, section 15).</summary>
internal static class TransferAnswer
{
    /// <returns>True when the body continues what is at hand, false when it is the whole file.</returns>
    /// <param name="response">The answer.</param>
    /// <param name="atHand">Bytes of the file that came before.</param>
    /// <exception cref="BrokenOffException">Another try may do.</exception>
    /// <exception cref="FetchException">No other try will.</exception>
    public static bool Continues(HttpResponseMessage response, long atHand)
    {
        var status = (int)response.StatusCode;
        switch (response.StatusCode)
        {
            case HttpStatusCode.PartialContent when atHand > 0 && response.Content.Headers.ContentRange?.From == atHand:
                return true;
            case HttpStatusCode.OK:
                return false;
            case HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable:
                throw new BrokenOffException("The server cannot continue the part.") { ForgetsPart = true };
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                throw new FetchException(FetchFailure.NotPublished, $"The publisher has no such file (HTTP {status}).");
            case HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError:
                throw new BrokenOffException($"The server answered HTTP {status}.") { RetryAfter = response.Headers.RetryAfter?.Delta };
            default:
                throw new FetchException(FetchFailure.Refused, $"The server refused with HTTP {status}.") { Status = status };
        }
    }
}
