namespace Upright.Coverage.Rules.Language;

/// <summary>
/// Yes, no, or unknown with the facts that would decide it (Kleene's strong logic): "no and unknown" is no,
/// "yes or unknown" is yes. So a question is asked only when its answer matters.
/// </summary>
internal readonly record struct Truth
{
    private readonly IReadOnlyList<string>? _missing;

    private Truth(bool? value, IReadOnlyList<string>? missing) => (Value, _missing) = (value, missing);

    /// <summary>None when unknown.</summary>
    public bool? Value { get; }

    public IReadOnlyList<string> Missing => _missing ?? [];

    public static Truth Of(bool value) => new(value, null);

    public static Truth Unknown(params IReadOnlyList<string> missing) => new(null, missing);

    public static Truth operator !(Truth truth) => truth.Value is { } value ? Of(!value) : truth;

    public static Truth All(IEnumerable<Truth> truths) => Decide(truths, decisive: false);

    public static Truth Any(IEnumerable<Truth> truths) => Decide(truths, decisive: true);

    private static Truth Decide(IEnumerable<Truth> truths, bool decisive)
    {
        List<string>? missing = null;
        foreach (var truth in truths)
        {
            if (truth.Value == decisive) return truth;
            if (truth.Value is null) (missing ??= []).AddRange(truth.Missing);
        }
        return missing is null ? Of(!decisive) : Unknown([.. missing.Distinct(StringComparer.Ordinal)]);
    }
}
