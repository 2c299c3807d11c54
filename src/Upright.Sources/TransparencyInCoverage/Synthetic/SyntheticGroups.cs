using System.Globalization;

namespace Upright.Sources.TransparencyInCoverage.Synthetic;

/// <summary>
/// The provider groups of a synthetic file: ids, the multiple of the fee schedule at which each contracted, tax numbers and NPIs.
/// Only ids and classes stay in memory; the rest is drawn again from the seed when it is written.
/// </summary>
internal sealed class SyntheticGroups
{
    /// <summary>Measured on written files; used to keep the references of small files small.</summary>
    public const int AverageBytes = 420;

    /// <summary>Percent of the made-up fee schedule: published rates cluster on a few such multiples.</summary>
    public static readonly int[] Multiples = [60, 70, 75, 80, 85, 90, 100, 100, 100, 110, 115, 120, 135, 150, 0, 0];

    private readonly ulong _seed;
    private readonly bool _quirks;
    private readonly int[][] _byClass;

    public SyntheticGroups(int count, ulong seed, bool quirks)
    {
        (Count, _seed, _quirks) = (count, seed, quirks);
        _byClass = Enumerable.Range(0, count).GroupBy(ClassOf).Select(g => g.ToArray()).ToArray();
    }

    public int Count { get; }

    /// <summary>Groups that share a multiple, for every class that has any.</summary>
    public IReadOnlyList<int[]> ByClass => _byClass;

    /// <summary>Percent of the fee schedule; 0 for a contract that was negotiated code by code.</summary>
    public int MultipleOf(int group) => Multiples[ClassOf(group)];

    /// <summary>As the rates refer to it.</summary>
    public string Id(int group) => IsFractional(group) ? (group + 1).ToString(CultureInfo.InvariantCulture) + ".5" : (group + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>As provider_references defines it: fractional ids carry a zero more there, as in one real payer's files.</summary>
    public string DefinedId(int group) => IsFractional(group) ? Id(group) + "0" : Id(group);

    public IEnumerable<SyntheticParty> Parties(int group)
    {
        var random = new SyntheticRandom(SyntheticRandom.Mix(_seed + (ulong)group * 977));
        var parties = random.OneIn(4) ? 2 + random.Below(3) : 1;
        for (var i = 0; i < parties; i++)
        {
            var npis = new long[random.OneIn(200) ? 100 + random.Below(400) : 1 + random.Below(random.OneIn(3) ? 40 : 6)];
            for (var n = 0; n < npis.Length; n++) npis[n] = Npi(ref random);
            npis = npis.Distinct().ToArray();
            yield return random.Below(100) < 85
                ? new SyntheticParty("ein", Ein(ref random), $"Example Provider Group {group + 1}{(char)('A' + i)}", npis)
                : new SyntheticParty("npi", npis[0].ToString(CultureInfo.InvariantCulture), null, npis);
        }
    }

    private int ClassOf(int group) => (int)(SyntheticRandom.Mix(_seed * 31 + (ulong)group) % (ulong)Multiples.Length);

    private bool IsFractional(int group) => _quirks && group % 50 == 7;

    private static string Ein(ref SyntheticRandom random) =>
        $"{(10 + random.Below(89)).ToString(CultureInfo.InvariantCulture)}-{random.Below(10_000_000).ToString("0000000", CultureInfo.InvariantCulture)}";

    /// <summary>An invented number whose check digit holds.</summary>
    private static long Npi(ref SyntheticRandom random)
    {
        var body = 1_000_000_000L + random.Below(100_000_000) * 10L;
        for (var check = 0; check < 10; check++)
            if (Domain.Parties.Npi.IsValid(body + check)) return body + check;
        throw new InvalidOperationException("Every nine digits have a check digit.");
    }
}
