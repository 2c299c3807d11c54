namespace Upright.Sources.TransparencyInCoverage.Synthetic;

/// <summary>Draws the prices of one rate: those that payers publish side by side for a code, no two alike.</summary>
internal static class SyntheticPriceList
{
    private const string OfficePlaces = "\"11\",\"12\",\"22\",\"49\",\"50\"";
    private const string HomePlaces = "\"04\",\"12\",\"13\",\"14\",\"33\",\"54\",\"55\",\"56\",\"65\",\"99\"";

    /// <param name="code">The code priced.</param>
    /// <param name="percentOfFee">The contract's multiple; 0 for one negotiated code by code.</param>
    /// <param name="pass">0 on the first round through all contracts; later rounds price modifiers not yet used.</param>
    /// <param name="expires">End of the contract.</param>
    /// <param name="random">Source of the contract's own multiple, when it has one.</param>
    /// <param name="prices">Receives the prices.</param>
    public static void Draw(SyntheticCode code, int percentOfFee, int pass, string expires, ref SyntheticRandom random, List<SyntheticPrice> prices)
    {
        prices.Clear();
        var percent = percentOfFee > 0 ? percentOfFee * 100L : 4_500 + random.Below(14_000);
        var full = Math.Max(1, (code.FeeCents * percent + 5_000) / 10_000);
        if (percentOfFee == 0 && pass == 0 && random.OneIn(8))
        {
            prices.Add(new SyntheticPrice(2_000 + random.Below(60) * 100, "percentage", "professional", "outpatient", "", HomePlaces, expires));
            return;
        }
        var later = pass == 0 ? "" : $"{(char)('A' + pass / 10 % 26)}{pass % 10}";
        switch (code.Family)
        {
            case 'L':
                Add(full, "professional", later, HomePlaces);
                Add(full, "professional", Join("RT", later), HomePlaces);
                Add(full, "professional", Join("LT", later), HomePlaces);
                break;
            case 'E' or 'K':
                Add(full, "professional", Join("NU", later), HomePlaces);
                Add(Math.Max(1, full / 10), "professional", Join("RR", later), HomePlaces);
                Add(Math.Max(1, full * 3 / 4), "professional", Join("UE", later), HomePlaces);
                break;
            case 'A':
                Add(full, "professional", Join("NU", later), HomePlaces);
                break;
            default:
                Add(full, "professional", later, OfficePlaces);
                if (random.OneIn(3)) Add(Math.Max(1, full * 40 / 100), "professional", Join("26", later), OfficePlaces);
                if (random.OneIn(4)) Add(full * 13 / 10, "institutional", later, "");
                break;
        }

        void Add(long cents, string billingClass, string modifiers, string places) =>
            prices.Add(new SyntheticPrice(cents, "negotiated", billingClass, "outpatient", modifiers, places, expires));
    }

    private static string Join(string modifier, string later) => later.Length > 0 ? modifier + " " + later : modifier;
}
