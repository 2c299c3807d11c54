using System.Runtime.InteropServices;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>One published price, its words replaced by their numbers in the <see cref="Vocabulary"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct PriceRow
{
    /// <summary>Stands for "no group set" and "no expiration".</summary>
    public const int None = int.MinValue;

    /// <summary>The amount times a million: dollars, or whole percents when the type is percentage.</summary>
    public required long AmountMillionths { get; init; }

    public required int GroupSet { get; init; }

    /// <summary>Days since 1970-01-01; <see cref="None"/> for 9999-12-31, for none and for what cannot be read.</summary>
    public required int ExpirationDay { get; init; }

    public required int Modifiers { get; init; }

    public required int PlacesOfService { get; init; }

    public required int NegotiatedType { get; init; }

    public required int BillingClass { get; init; }

    public required int Setting { get; init; }

    public required RateMarks Flags { get; init; }
}
