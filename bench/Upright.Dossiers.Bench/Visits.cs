using System.Globalization;
using System.Text.Json;

namespace Upright.Dossiers.Bench;

/// <summary>
/// What readers look at: all L codes by a Zipf law (the n-th most popular is looked at a n-th as often as the first), mostly of the nation on the usual day,
/// two in five of one of eight states, one in five on another day. The same seed gives the same visits; who is popular does not depend on it.
/// </summary>
internal sealed class Visits
{
    private const int States = 8;
    private static readonly string[] Days = ["2026-02-01", "2025-05-15"];
    private readonly List<string> _codes;
    private readonly List<string> _states;
    private readonly double[] _codeShares, _stateShares;

    private Visits(List<string> codes, List<string> states)
    {
        (_codes, _states) = (Shuffled(codes), [.. Shuffled(states).Take(States)]);
        _codes.Remove("L2387");
        _codes.Insert(0, "L2387");
        (_codeShares, _stateShares) = (Zipf(_codes.Count), Zipf(_states.Count));
    }

    public int Codes => _codes.Count;

    public static async Task<Visits> OfAsync(HttpClient site)
    {
        var codes = new List<string>();
        for (var page = 1; ; page++)
        {
            using var list = JsonDocument.Parse(await site.GetStringAsync(new Uri($"/api/v1/codes?page={page}&pageSize=500", UriKind.Relative)));
            var found = list.RootElement.GetProperty("codes").EnumerateArray().Select(c => c.GetProperty("code").GetString()!).ToList();
            if (found.Count == 0) break;
            codes.AddRange(found.Where(c => c.StartsWith('L')));
        }
        using var states = JsonDocument.Parse(await site.GetStringAsync(new Uri("/api/v1/states", UriKind.Relative)));
        return new Visits(codes, [.. states.RootElement.EnumerateArray().Select(s => s.EnumerateObject().First().Value.GetString()!)]);
    }

    public IEnumerable<string> Take(int count, int seed)
    {
        // Not for secrets: visits that can be repeated.
#pragma warning disable CA5394
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var query = new List<string>();
            var code = Pick(_codes, _codeShares, random.NextDouble());
            if (random.NextDouble() < 0.4) query.Add("state=" + Pick(_states, _stateShares, random.NextDouble()));
            if (random.NextDouble() < 0.2) query.Add("on=" + Days[random.Next(Days.Length)]);
            yield return string.Create(CultureInfo.InvariantCulture, $"/codes/{code}{(query.Count > 0 ? "?" + string.Join('&', query) : "")}");
        }
#pragma warning restore CA5394
    }

    private static List<string> Shuffled(List<string> list)
    {
#pragma warning disable CA5394
        var random = new Random(1);
        return [.. list.Order(StringComparer.Ordinal).OrderBy(_ => random.Next())];
#pragma warning restore CA5394
    }

    private static double[] Zipf(int count)
    {
        var shares = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++) shares[i] = sum += 1.0 / (i + 1);
        for (var i = 0; i < count; i++) shares[i] /= sum;
        return shares;
    }

    private static string Pick(List<string> list, double[] shares, double at)
    {
        var i = Array.BinarySearch(shares, at);
        return list[Math.Min(i < 0 ? ~i : i, list.Count - 1)];
    }
}
