using System.Buffers.Text;
using Upright.Sources.TransparencyInCoverage.Validation.Automaton;

namespace Upright.Sources.TransparencyInCoverage.Validation.Checks;

/// <summary>The addresses of an index. What is signed is never kept: an address is known by the hash of what stands before its query.</summary>
internal sealed class LocationChecks(FindingLog findings, Tally tally, DateTimeOffset now)
{
    private readonly HashSet<ulong> _seen = [];

    public void Location(ReadOnlySpan<byte> text, in Place place)
    {
        tally.Files++;
        if (!text.StartsWith("https://"u8)) findings.Add(FindingKind.LocationNotFetchable, place);
        var mark = text.IndexOf((byte)'?');
        if (!_seen.Add(TextHash.Of(mark < 0 ? text : text[..mark]))) findings.Add(FindingKind.LocationRepeated, place);
        if (mark < 0) return;
        var query = text[mark..];
        if (query.IndexOf("Signature="u8) >= 0 || query.IndexOf("sig="u8) >= 0) findings.Add(FindingKind.LocationSigned, place);
        var expires = query.IndexOf("Expires="u8);
        // CloudFront gives seconds since 1970; Amazon's other form gives seconds from a date that is not read here.
        if (expires > 0 && query[expires - 1] is (byte)'?' or (byte)'&' && Utf8Parser.TryParse(query[(expires + 8)..], out long seconds, out _)
            && seconds > 1_000_000_000 && seconds < now.ToUnixTimeSeconds()) findings.Add(FindingKind.LocationExpired, place);
    }
}
