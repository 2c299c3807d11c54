using System.Globalization;

namespace Upright.Domain;

/// <summary>An amount in US dollars, exact. Never a floating-point number.</summary>
public readonly record struct Money(decimal Amount) : IComparable<Money>
{
    public static Money Zero => default;

    /// <summary>To the cent, halves away from zero, as claims are rounded.</summary>
    public Money ToCents() => new(Math.Round(Amount, 2, MidpointRounding.AwayFromZero));

    /// <summary>Reads a plain decimal amount: digits and one point, an optional sign; no exponent, no thousands separator, no currency sign.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Money money)
    {
        var read = decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var amount);
        money = new Money(amount);
        return read;
    }

    public static Money Min(Money left, Money right) => left.Amount <= right.Amount ? left : right;

    public static Money Max(Money left, Money right) => left.Amount >= right.Amount ? left : right;

    public int CompareTo(Money other) => Amount.CompareTo(other.Amount);

    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount);
    public static Money operator -(Money left, Money right) => new(left.Amount - right.Amount);
    public static Money operator -(Money money) => new(-money.Amount);
    public static Money operator *(Money money, decimal factor) => new(money.Amount * factor);
    public static Money operator *(decimal factor, Money money) => new(money.Amount * factor);
    public static Money operator /(Money money, decimal divisor) => new(money.Amount / divisor);

    /// <summary>How many times <paramref name="right"/> goes into <paramref name="left"/>: a rate over the Medicare fee, for instance.</summary>
    public static decimal operator /(Money left, Money right) => left.Amount / right.Amount;
    public static bool operator <(Money left, Money right) => left.Amount < right.Amount;
    public static bool operator >(Money left, Money right) => left.Amount > right.Amount;
    public static bool operator <=(Money left, Money right) => left.Amount <= right.Amount;
    public static bool operator >=(Money left, Money right) => left.Amount >= right.Amount;

    /// <summary>As people read it: <c>$1,234.50</c>; cents always shown, more decimals only where they are not zero.</summary>
    public override string ToString() =>
        (Amount < 0 ? "-$" : "$") + Math.Abs(Amount).ToString("#,##0.00##########", CultureInfo.InvariantCulture);
}
