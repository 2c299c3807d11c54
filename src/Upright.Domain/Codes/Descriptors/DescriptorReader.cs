using System.Text.RegularExpressions;

namespace Upright.Domain.Codes.Descriptors;

/// <summary>Reads the fixed phrases of HCPCS descriptors. Pure; works on official descriptors and on plain names written in the same words.</summary>
public static partial class DescriptorReader
{
    /// <summary>Devices by their phrase, the longer before the shorter that it contains, each with the parts it spans.</summary>
    private static readonly (string Phrase, string Abbreviation, string[] Regions)[] Devices =
    [
        ("spinal orthosis", "", ["spinal"]),
        ("cervical thoracic lumbar sacral or scoliosis orthosis", "ctlso or scoliosis orthosis", []),
        ("cervical thoracic lumbar sacral or scoliosis orthosis", "ctlso, scoliosis orthosis", []),
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
        ("lower extremity fracture orthosis", "", []),
        ("upper extremity fracture orthosis", "", []),
        ("ankle control orthosis", "", ["ankle"]),
        ("scoliosis orthosis", "", []),
        ("legg perthes orthosis", "", []),
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
        var isAddition = Addition().IsMatch(text);
        var device = Device(text);
        return new DescriptorReading
        {
            IsAddition = isAddition,
            IsReplacement = Replacement().IsMatch(text) && !AlsoFirstIssue().IsMatch(text),
            Unit = Unit(text),
            Fabrication = FabricationOf(text),
            Device = device?.Phrase,
            BodyRegions = device is { Regions: { Length: > 0 } spanned } ? spanned : RegionsIn(text),
            ForCustomFabricatedOnly = ForCustomFabricated().IsMatch(text),
            NamesAmputationLevel = AmputationLevel().IsMatch(text),
            IsKneeJoint = isAddition && KneeJoint().IsMatch(text),
            WithoutKneeJoint = text.Contains("without knee joint", StringComparison.Ordinal),
            IncludesAllComponents = text.Contains("includes all components", StringComparison.Ordinal) || text.Contains("all components included", StringComparison.Ordinal),
        };
    }

    private static string[] RegionsIn(string text)
    {
        var named = RegionWords().Matches(text).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        return [.. Regions.Where(named.Contains)];
    }

    private static (string Phrase, string[] Regions)? Device(string text)
    {
        // "Replace metal bands kafo-afo": for the one or the other.
        if (text.Contains("kafo afo", StringComparison.Ordinal)) return null;
        foreach (var (phrase, abbreviation, regions) in Devices)
            if (text.Contains(phrase, StringComparison.Ordinal) || Abbreviated(text, abbreviation))
                return (phrase == "knee ankle foot device" ? "knee ankle foot orthosis" : phrase, regions);
        return null;
    }

    /// <summary>At the beginning any abbreviation counts; further in only those that are no words of English (who, so, ho).</summary>
    private static bool Abbreviated(string text, string abbreviation)
    {
        if (abbreviation.Length == 0) return false;
        for (var at = text.IndexOf(abbreviation, StringComparison.Ordinal); at >= 0; at = text.IndexOf(abbreviation, at + 1, StringComparison.Ordinal))
        {
            var end = at + abbreviation.Length;
            var isWord = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (isWord && (at == 0 ? end < text.Length && text[end] is ' ' or ',' : abbreviation.Length > 2 && abbreviation != "who")) return true;
        }
        return false;
    }

    private static Fabrication FabricationOf(string text)
    {
        // "custom fabricated from existing mold or prefabricated": the code is for both.
        if (Either().IsMatch(text)) return Fabrication.Unstated;
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

    [GeneratedRegex(@"\b(cranial|cervical|thoracic|lumbar|sacral|sacroiliac|spinal|upper extremity|shoulder|elbow|wrist|hand|finger|lower extremity|pelvic|hip|thigh|knee|patellar|calf|tibial|ankle|foot|toe|heel)\b")]
    private static partial Regex RegionWords();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Parentheses();

    [GeneratedRegex(@"\bcustom (made|fabricated|molded|shaped)\b|\bmolded to patient( model)?\b")]
    private static partial Regex CustomFabricated();

    [GeneratedRegex(@"^additions?\b|\bextremity additions?\b|\bextremity prosthesis addition\b|\bshoe addition\b|\baddition to\b")]
    private static partial Regex Addition();

    [GeneratedRegex(@"^replace(ment)?\b|\breplacement only\b|, replacement\b|\breplacement (glove|battery|liner)\b")]
    private static partial Regex Replacement();

    /// <summary>"initial issue or replacement": not a replacement alone.</summary>
    [GeneratedRegex(@"\binitial( issue)? or replacement\b")]
    private static partial Regex AlsoFirstIssue();

    [GeneratedRegex(@"\bfor (use with )?custom fabricated\b")]
    private static partial Regex ForCustomFabricated();

    [GeneratedRegex(@"\bcustom fabricated\b[a-z ]*\bor prefabricated\b")]
    private static partial Regex Either();

    /// <summary>"below knee section" is a part of an orthosis, "below knee" a level of amputation.</summary>
    [GeneratedRegex(@"\b(below|above) (knee|elbow)\b(?! section)|\bdisarticulation\b|\b(endo|exo)skeletal\b")]
    private static partial Regex AmputationLevel();

    [GeneratedRegex(@"\bknee (joint|lock)s?\b")]
    private static partial Regex KneeJoint();

    [GeneratedRegex(@"\beach(?: (?:joint|side|bar|segment|pair|additional cast change))?\b|\bper (?:\d+ )?(?:pair|bar|segment|extension|joint|minutes?|inch|unit|foot|leg|set|month|day|ounce|item|strap|socket|single passive prosthetic digit)\b|\bper \d+\b|\b\d+ minute increments\b|\bset of [a-z]+\b|\bpair\b")]
    private static partial Regex Units();
}
