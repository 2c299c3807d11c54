namespace Upright.Domain.Codes;

/// <summary>What a price buys, as its modifiers say. Prices of different classes are never averaged together.</summary>
public enum ModifierClass
{
    /// <summary>Bought new: no modifier, NU, a side (RT, LT), or modifiers that only document (KX, K0 to K4).</summary>
    Purchase,

    /// <summary>Rented by the month or leased: RR, LL, KH, KI, KJ, KR.</summary>
    Rental,

    /// <summary>Bought used: UE.</summary>
    Used,

    /// <summary>Anything else (repair, replacement, professional component …): compared with its own kind only.</summary>
    Special,
}

public static class ModifierClasses
{
    /// <summary>The class of a list of modifiers joined by blanks, upper case. Rental wins over used, used over special.</summary>
    /// <remarks>Modifiers after CMS's HCPCS Level II modifier list; the DMEPOS fee schedule prices NU, RR and UE apart.</remarks>
    public static ModifierClass Of(ReadOnlySpan<char> joined)
    {
        var found = ModifierClass.Purchase;
        foreach (var range in joined.Split(' '))
        {
            var one = joined[range] switch
            {
                "" or "NU" or "RT" or "LT" or "KX" or "K0" or "K1" or "K2" or "K3" or "K4" => ModifierClass.Purchase,
                "RR" or "LL" or "KH" or "KI" or "KJ" or "KR" => ModifierClass.Rental,
                "UE" => ModifierClass.Used,
                _ => ModifierClass.Special,
            };
            if (Rank(one) > Rank(found)) found = one;
        }
        return found;
    }

    /// <summary>The word of the store: purchase, rental, used, special.</summary>
    public static string Word(this ModifierClass kind) => kind switch
    {
        ModifierClass.Purchase => "purchase",
        ModifierClass.Rental => "rental",
        ModifierClass.Used => "used",
        _ => "special",
    };

    private static int Rank(ModifierClass kind) => kind switch
    {
        ModifierClass.Rental => 3,
        ModifierClass.Used => 2,
        ModifierClass.Special => 1,
        _ => 0,
    };
}
