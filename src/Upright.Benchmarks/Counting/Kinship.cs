namespace Upright.Benchmarks.Counting;

/// <summary>The contracts of one payer that pay orthotic codes at a constant multiple of the DMEPOS fees. Immutable.</summary>
internal sealed class Kinship
{
    private readonly PlaceTable _places = new();

    public Kinship(ulong[] contracts, int[] steps, byte[] hits, byte[] codes)
    {
        (Steps, Hits, Codes) = (steps, hits, codes);
        foreach (var contract in contracts) _places.PlaceOf(contract);
        Multiples = [.. steps.Distinct().Order()];
        MultipleOf = Array.ConvertAll(steps, s => Array.BinarySearch(Multiples, s));
        At = new long[Multiples.Length];
        foreach (var multiple in MultipleOf) At[multiple]++;
    }

    public int Count => Steps.Length;

    /// <summary>The multiple of each contract, in steps of <see cref="Family.StepsInOne"/>.</summary>
    public int[] Steps { get; }

    /// <summary>How many codes of the panel lie at it.</summary>
    public byte[] Hits { get; }

    /// <summary>How many codes of the panel the contract prices.</summary>
    public byte[] Codes { get; }

    /// <summary>The distinct steps, rising.</summary>
    public int[] Multiples { get; }

    /// <summary>For each contract the place of its step among <see cref="Multiples"/>.</summary>
    public int[] MultipleOf { get; }

    /// <summary>How many contracts have each multiple.</summary>
    public long[] At { get; }

    /// <summary>Hash by place.</summary>
    public ulong this[int place] => _places[place];

    /// <summary>The place of a contract; -1 when it is not consistent. Safe for many threads.</summary>
    public int Find(ulong contract) => _places.Find(contract);
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
