namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>What a user of one price must know of it. Stored as a number; values never change meaning.</summary>
[Flags]
public enum RateMarks
{
    None = 0,

    /// <summary>The amount is 0.</summary>
    Zero = 1,

    /// <summary>The amount is below 0.</summary>
    Negative = 2,

    /// <summary>The published amount has more than six decimals and was rounded to six, halves away from zero.</summary>
    Rounded = 4,

    /// <summary>A percentage between 0 and 1: most likely a fraction, .405 for 40.5.</summary>
    PercentAsFraction = 8,

    /// <summary>A percentage above 100.</summary>
    PercentOver100 = 16,

    /// <summary>The price names no provider at all; its group set is null.</summary>
    NoProviders = 32,

    /// <summary>At least one provider group that the price refers to is not in the file and could not be fetched.</summary>
    ProvidersUnresolved = 64,

    /// <summary>The provider groups of the price belong to more than one network; all are named.</summary>
    SeveralNetworks = 128,

    /// <summary>The code is CSTM-00: the price holds for all other codes of its type.</summary>
    AllOtherCodes = 256,

    /// <summary>The expiration is there and is not a date.</summary>
    ExpirationUnreadable = 512,

    /// <summary>The price carries additional information in words, which is not stored.</summary>
    AdditionalInformation = 1024,

    /// <summary>The item lists bundled codes or covered services: the price may pay for more than the code.</summary>
    CoversOtherCodes = 2048,
}
