using System.Text.RegularExpressions;

namespace Upright.Domain.Codes.Descriptors;

/// <summary>Reads the fixed phrases of HCPCS descriptors. Pure; works on official descriptors and on plain names written in the same words.</summary>
public static partial class DescriptorReader
{
    /// <summary>Devices by their phrase, the longer before the shorter that it contains, each with the parts it spans.</summary>
    private static readonly (string Phrase, string Abbreviation, string[] Regions)[] Devices =
    [
        ("cervical thoracic lumbar sacral orthosis", "ctlso", ["cervical", "thoracic", "lumbar", "sacral"]),
        ("thoracic lumbar sacral orthosis", "tlso", ["thoracic", "lumbar", "sacral"]),
        ("lumbar sacral orthosis", "lso", ["lumbar", "sacral"]),
        ("lumbar orthosis", "lo", ["lumbar"]),
        ("cervical orthosis", "co", ["cervical"]),
        ("sacroiliac orthosis", "so", ["sacroiliac"]),
        ("hip knee ankle foot orthosis", "hkafo", ["hip", "knee", "ankle", "foot"]),
        ("knee ankle foot orthosis", "kafo", ["knee", "ankle", "foot"]),
        ("knee ankle foot device", "kafd", ["knee", "ankle", "foot"]),
        ("ankle foot orthosis", "afo", ["ankle", "foot"]),
        ("hip orthosis", "ho", ["hip"]),
        ("knee orthosis", "ko", ["knee"]),
        ("ankle orthosis", "ao", ["ankle"]),
        ("shoulder elbow wrist hand finger orthosis", "sewhfo", ["shoulder", "elbow", "wrist", "hand", "finger"]),
        ("shoulder elbow wrist hand orthosis", "sewho", ["shoulder", "elbow", "wrist", "hand"]),
        ("elbow wrist hand finger orthosis", "ewhfo", ["elbow", "wrist", "hand", "finger"]),
        ("elbow wrist hand orthosis", "ewho", ["elbow", "wrist", "hand"]),
        ("wrist hand finger orthosis", "whfo", ["wrist", "hand", "finger"]),
        ("wrist hand orthosis", "who", ["wrist", "hand"]),
        ("hand finger orthosis", "hfo", ["hand", "finger"]),
        ("hand orthosis", "hdo", ["hand"]),
        ("finger orthosis", "fo", ["finger"]),
        ("shoulder orthosis", "sho", ["shoulder"]),
        ("elbow orthosis", "eo", ["elbow"]),
    ];

    private static readonly string[] Regions =
    [
        "cranial", "cervical", "thoracic", "lumbar", "sacral", "sacroiliac", "spinal", "upper extremity", "shoulder", "elbow", "wrist", "hand", "finger",
        "lower extremity", "pelvic", "hip", "thigh", "knee", "patellar", "calf", "tibial", "ankle", "foot", "toe", "heel",
    ];

    /// <summary>The device phrases and the way they are named in answers.</summary>
    public static DescriptorReading Read(string descriptor)
    {
        var text = Spaces().Replace(descriptor.ToLowerInvariant().Replace('-', ' '), " ").Trim();
        var isAddition = text.StartsWith("addition", StringComparison.Ordinal) || text.Contains(", addition,", StringComparison.Ordinal);
        var device = Device(text);
        return new DescriptorReading
        {
            IsAddition = isAddition,
            IsReplacement = text.StartsWith("replace", StringComparison.Ordinal) || text.Contains("replacement only", StringComparison.Ordinal),
            Unit = Unit(text),
            Fabrication = FabricationOf(text),
            Device = device?.Phrase,
            BodyRegions = device?.Regions ?? [.. Regions.Where(r => Regex.IsMatch(text, $@"\b{r}\b"))],
            IsKneeJoint = isAddition && KneeJoint().IsMatch(text),
            WithoutKneeJoint = text.Contains("without knee joint", StringComparison.Ordinal),
            IncludesAllComponents = text.Contains("includes all components", StringComparison.Ordinal) || text.Contains("all components included", StringComparison.Ordinal),
        };
    }

    private static (string Phrase, string[] Regions)? Device(string text)
    {
        foreach (var (phrase, abbreviation, regions) in Devices)
            if (text.Contains(phrase, StringComparison.Ordinal) || text.StartsWith(abbreviation + " ", StringComparison.Ordinal) || text.StartsWith(abbreviation + ",", StringComparison.Ordinal))
                return (phrase == "knee ankle foot device" ? "knee ankle foot orthosis" : phrase, regions);
        return null;
    }

    private static Fabrication FabricationOf(string text)
    {
        if (text.Contains("off the shelf", StringComparison.Ordinal)) return Fabrication.OffTheShelf;
        if (text.Contains("customized to fit", StringComparison.Ordinal) || text.Contains("custom fitted", StringComparison.Ordinal)) return Fabrication.PrefabricatedCustomFitted;
        if (text.Contains("prefabricated", StringComparison.Ordinal)) return Fabrication.Prefabricated;
        return CustomFabricated().IsMatch(text) ? Fabrication.CustomFabricated : Fabrication.Unstated;
    }

    /// <summary>The last phrase of quantity; those in parentheses explain and do not count.</summary>
    private static string? Unit(string text)
    {
        var plain = Parentheses().Replace(text, " ");
        var matches = Units().Matches(plain);
        if (matches.Count == 0) return null;
        var last = matches[^1].Value;
        // "per extension, per bar": both belong to the unit.
        return matches.Count > 1 && plain.Contains($"{matches[^2].Value}, {last}", StringComparison.Ordinal) && last.StartsWith("per ", StringComparison.Ordinal)
            ? $"{matches[^2].Value}, {last}" : last;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Parentheses();

    [GeneratedRegex(@"\bcustom (made|fabricated)\b|\bmolded to patient( model)?\b")]
    private static partial Regex CustomFabricated();

    [GeneratedRegex(@"\bknee (joint|lock)s?\b")]
    private static partial Regex KneeJoint();

    [GeneratedRegex(@"\beach(?: (?:joint|side|bar|segment|pair))?\b|\bper (?:\d+ )?(?:pair|bar|segment|extension|joint|minutes?|inch|unit|foot|set|month|day|ounce|item|strap|socket)\b|\bpair\b")]
    private static partial Regex Units();
}
