namespace Upright.Benchmarks;

/// <summary>Why a published price cannot be averaged with dollar prices for the code.</summary>
public enum ApartKind
{
    /// <summary>Percent of billed charges.</summary>
    Percentage,

    /// <summary>Dollars a day.</summary>
    PerDiem,

    /// <summary>One price for several services.</summary>
    Bundle,

    /// <summary>A price a member, not a service.</summary>
    Capitation,

    /// <summary>The item lists further codes or services that the price covers.</summary>
    CoversOtherCodes,

    /// <summary>Published under CSTM-00: holds for every code of its type that has no price of its own.</summary>
    AllOtherCodes,

    /// <summary>Bought, rented, used or special: another class than the one asked for.</summary>
    OtherModifierClass,

    /// <summary>Published for the other billing class.</summary>
    OtherBillingClass,

    /// <summary>The file does not say what kind of price or arrangement it is, or uses a word of its own.</summary>
    Unstated,
}
