namespace Upright.Domain.Codes.Descriptors;

/// <summary>How a descriptor says the item is made.</summary>
public enum Fabrication
{
    /// <summary>The descriptor does not say.</summary>
    Unstated,

    /// <summary>Made for one patient from basic materials.</summary>
    CustomFabricated,

    /// <summary>Prefabricated and customised to fit by someone with expertise.</summary>
    PrefabricatedCustomFitted,

    /// <summary>Prefabricated, including fitting and adjustment, not further distinguished.</summary>
    Prefabricated,

    /// <summary>Prefabricated, off the shelf: minimal self-adjustment.</summary>
    OffTheShelf,
}
