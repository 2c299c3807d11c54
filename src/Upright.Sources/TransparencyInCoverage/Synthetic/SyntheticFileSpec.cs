namespace Upright.Sources.TransparencyInCoverage.Synthetic;

/// <summary>What a synthetic in-network file is to be: the same spec gives the same bytes of JSON on every machine.</summary>
public sealed record SyntheticFileSpec
{
    public const string NameMark = "SYNTHETIC ";
    public const int DefaultGroups = 20_000;

    /// <summary>Bytes of JSON to aim at; the file ends within one rate of it.</summary>
    public required long Size { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>The layout: 2.1 (references only, settings, network names) or 1.6.</summary>
    public SyntheticSchema Schema { get; init; } = SyntheticSchema.V21;

    /// <summary>Whether the known oddities of published files are sprinkled in; such a file breaks its schema on purpose.</summary>
    public bool Quirks { get; init; }

    /// <summary>Entries of provider_references; null for the default, fewer where the size would not hold them.</summary>
    public int? Groups { get; init; }

    /// <summary>The payer's name; the file says <see cref="NameMark"/> in front of it.</summary>
    public string Payer { get; init; } = "Example Health Plan";

    /// <summary>First day of the month of publication.</summary>
    public DateOnly Month { get; init; } = new(2026, 10, 1);

    /// <summary>Fees in dollars by code, in the place of made-up ones: then invented prices lie where real ones might. Part of the spec: other fees give another file.</summary>
    public IReadOnlyDictionary<string, decimal>? Fees { get; init; }

    internal string ReportingEntityName => Payer.StartsWith(NameMark, StringComparison.Ordinal) ? Payer : NameMark + Payer;

    /// <summary>Named groups are honoured; by default the references take at most a fifth of the file.</summary>
    internal int GroupCount => Groups ?? (int)Math.Clamp(Size / 5 / SyntheticGroups.AverageBytes, 8, DefaultGroups);
}
