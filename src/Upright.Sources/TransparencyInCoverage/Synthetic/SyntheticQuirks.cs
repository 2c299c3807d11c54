using System.Globalization;

namespace Upright.Sources.TransparencyInCoverage.Synthetic;

/// <summary>Which of the oddities seen in published files befall a group, an item or a price; each is counted in the truth.</summary>
internal sealed class SyntheticQuirks(bool on, ulong seed, SyntheticTruth? truth)
{
    private SyntheticRandom _random = new(seed ^ 0x0DD17E5);

    /// <summary>One decision; always false, and draws nothing, in a file without quirks.</summary>
    public bool Befalls(string kind, int oneIn)
    {
        if (!on || !_random.OneIn(oneIn)) return false;
        truth?.Quirk(kind);
        return true;
    }

    /// <summary>The price as a careless publisher would give it.</summary>
    public SyntheticPrice Distort(SyntheticPrice price)
    {
        if (!on) return price;
        if (Befalls("zero-rate", 60)) price = price with { Cents = 0 };
        else if (Befalls("placeholder-rate", 300)) price = price with { Cents = 1 };
        else if (Befalls("absurd-rate", 2_000)) price = price with { Cents = 720_000_000 };
        else if (price.Type == "percentage" && Befalls("percent-as-fraction", 10)) price = price with { Cents = price.Cents / 100 };
        if (Befalls("date-time", 20)) price = price with { Expires = price.Expires + "T00:00:00" };
        else if (Befalls("expired", 40)) price = price with { Expires = "2020-12-31" };
        else if (Befalls("slashed-date", 400)) price = price with { Expires = "2/4/2027" };
        else if (Befalls("impossible-date", 2_000)) price = price with { Expires = "2027-02-30" };
        if (Befalls("empty-service-code", 50)) price = price with { Places = "" };
        return price;
    }

    /// <summary>Modifiers as the inside of a JSON array: one string each, or all in one.</summary>
    public string ModifierList(string modifiers) =>
        modifiers.Contains(' ', StringComparison.Ordinal) && Befalls("joined-modifiers", 3)
            ? "\"" + modifiers.Replace(" ", "", StringComparison.Ordinal) + "\""
            : string.Create(CultureInfo.InvariantCulture, $"\"{modifiers.Replace(" ", "\",\"", StringComparison.Ordinal)}\"");
}
