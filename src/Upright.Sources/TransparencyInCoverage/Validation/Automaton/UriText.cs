using System.Buffers;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>The grammar of a URI with its scheme: RFC 3986, section 3 and appendix A.</summary>
internal static class UriText
{
    /// <summary>Unreserved characters, sub-delimiters, and what may stand in any part; a percent sign is looked at by itself.</summary>
    private static readonly SearchValues<char> Anywhere =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?%");

    public static bool IsUri(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 1 || !char.IsAsciiLetter(text[0])) return false;
        foreach (var c in text[..colon])
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.')) return false;
        var rest = text[(colon + 1)..];
        var fragment = rest.IndexOf('#');
        if (fragment >= 0)
        {
            if (!IsPart(rest[(fragment + 1)..])) return false;
            rest = rest[..fragment];
        }
        return rest.StartsWith("//") ? IsAuthorityAndPath(rest[2..]) : IsPart(rest);
    }

    private static bool IsAuthorityAndPath(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('/', '?');
        var authority = end < 0 ? text : text[..end];
        if (end >= 0 && !IsPart(text[end..])) return false;
        var host = authority[(authority.IndexOf('@') + 1)..];
        if (!IsPart(authority[..^host.Length]) || host.Contains('@')) return false;
        if (host.StartsWith('['))
        {
            var close = host.IndexOf(']');
            if (close < 2 || host[1..close].IndexOfAnyExcept(Anywhere) >= 0) return false;
            host = host[(close + 1)..];
            if (host.Length > 0 && host[0] != ':') return false;
        }
        var port = host.IndexOf(':');
        if (port < 0) return IsPart(host);
        return IsPart(host[..port]) && host[(port + 1)..].IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static bool IsPart(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyExcept(Anywhere) >= 0) return false;
        for (var i = text.IndexOf('%'); i >= 0 && i < text.Length; i++)
        {
            if (text[i] != '%') continue;
            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2])) return false;
        }
        return true;
    }
}
