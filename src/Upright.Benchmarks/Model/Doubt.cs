namespace Upright.Benchmarks;

/// <summary>Why a comparable price is not believed at first sight. The first rule that catches it names it.</summary>
public enum Doubt
{
    /// <summary>Zero or below.</summary>
    Zero = 1,

    /// <summary>Above zero and under one dollar: a placeholder.</summary>
    UnderOneDollar = 2,

    /// <summary>Every row with this price had expired on the date.</summary>
    Expired = 3,

    /// <summary>Under a tenth of the Medicare fee.</summary>
    FarBelowMedicare = 4,

    /// <summary>Over ten times the Medicare fee.</summary>
    FarAboveMedicare = 5,

    /// <summary>Outside the payer's own distribution: more than 3.5 modified z-scores on a logarithmic scale, and at least a factor of 3, from its median.</summary>
    FarFromOwnDistribution = 6,
}
