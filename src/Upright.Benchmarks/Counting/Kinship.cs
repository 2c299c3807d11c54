namespace Upright.Benchmarks.Counting;

/// <summary>The contracts of one payer that pay orthotic codes at a constant multiple of the DMEPOS fees. Immutable.</summary>
/// <param name="Contracts">Hashes.</param>
/// <param name="Steps">The multiple of each, in steps of <see cref="Family.StepsInOne"/>.</param>
/// <param name="Hits">How many codes of the panel lie at it.</param>
/// <param name="Codes">How many codes of the panel it prices.</param>
internal sealed record Kinship(ulong[] Contracts, int[] Steps, byte[] Hits, byte[] Codes)
{
    private readonly PairTable _places = PlacesOf(Contracts);

    /// <summary>How many contracts have each multiple.</summary>
    public IReadOnlyDictionary<int, long> BySteps { get; } = Steps.GroupBy(s => s).ToDictionary(g => g.Key, g => (long)g.Count());

    /// <summary>The place of a contract; -1 when it is not consistent. Safe for many threads.</summary>
    public int Find(ulong contract) => _places.Find((long)contract, 0);

    private static PairTable PlacesOf(ulong[] contracts)
    {
        var places = new PairTable();
        foreach (var contract in contracts) places.PlaceOf((long)contract, 0);
        return places;
    }
}

/// <summary>The families of contracts of some files, and the codes they were found by.</summary>
internal sealed record Family(IReadOnlyList<string> Panel, IReadOnlyDictionary<string, Kinship> ByPayer)
{
    /// <summary>Orthotic codes with most prices; more would add little and cost a pass over more of the store.</summary>
    public const int MostCodes = 24;

    /// <summary>Consistent from this many codes on.</summary>
    public const int FewestCodes = 5;

    /// <summary>The share of them at one multiple, in percent.</summary>
    public const int SharePercent = 80;

    /// <summary>Cents on a small fee would blur its multiple.</summary>
    public const decimal LeastFee = 20m;

    /// <summary>Multiples are told apart in steps of half a percent of the fee.</summary>
    public const int StepsInOne = 200;

    /// <summary>Enough codes to speak of consistency.</summary>
    public bool IsEnough => Panel.Count >= FewestCodes;

    public static bool IsConsistent(int hits, int codes) => codes >= FewestCodes && hits * 100 >= SharePercent * codes;
}
