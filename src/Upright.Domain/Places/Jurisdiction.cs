using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Upright.Domain.Places;

/// <summary>
/// One of the 53 areas for which CMS publishes DMEPOS fees: the 48 contiguous states, the District of Columbia,
/// Alaska, Hawaii, Puerto Rico and the Virgin Islands. The last four are outside the national floor and ceiling.
/// </summary>
public sealed class Jurisdiction : IEquatable<Jurisdiction>, IComparable<Jurisdiction>
{
    private static readonly (string Abbreviation, string Name)[] Names =
    [
        ("AL", "Alabama"), ("AR", "Arkansas"), ("AZ", "Arizona"), ("CA", "California"), ("CO", "Colorado"),
        ("CT", "Connecticut"), ("DC", "District of Columbia"), ("DE", "Delaware"), ("FL", "Florida"), ("GA", "Georgia"),
        ("IA", "Iowa"), ("ID", "Idaho"), ("IL", "Illinois"), ("IN", "Indiana"), ("KS", "Kansas"), ("KY", "Kentucky"),
        ("LA", "Louisiana"), ("MA", "Massachusetts"), ("MD", "Maryland"), ("ME", "Maine"), ("MI", "Michigan"),
        ("MN", "Minnesota"), ("MO", "Missouri"), ("MS", "Mississippi"), ("MT", "Montana"), ("NC", "North Carolina"),
        ("ND", "North Dakota"), ("NE", "Nebraska"), ("NH", "New Hampshire"), ("NJ", "New Jersey"), ("NM", "New Mexico"),
        ("NV", "Nevada"), ("NY", "New York"), ("OH", "Ohio"), ("OK", "Oklahoma"), ("OR", "Oregon"), ("PA", "Pennsylvania"),
        ("RI", "Rhode Island"), ("SC", "South Carolina"), ("SD", "South Dakota"), ("TN", "Tennessee"), ("TX", "Texas"),
        ("UT", "Utah"), ("VA", "Virginia"), ("VT", "Vermont"), ("WA", "Washington"), ("WI", "Wisconsin"),
        ("WV", "West Virginia"), ("WY", "Wyoming"), ("AK", "Alaska"), ("HI", "Hawaii"), ("PR", "Puerto Rico"), ("VI", "Virgin Islands"),
    ];

    private static readonly FrozenDictionary<string, Jurisdiction> ByAbbreviation =
        Names.Select((n, i) => new Jurisdiction(n.Abbreviation, n.Name, i)).ToFrozenDictionary(j => j.Abbreviation, StringComparer.OrdinalIgnoreCase);

    private Jurisdiction(string abbreviation, string name, int order) => (Abbreviation, Name, Order) = (abbreviation, name, order);

    /// <summary>The 53 jurisdictions in the order of CMS's fee file.</summary>
    public static IReadOnlyList<Jurisdiction> All { get; } = [.. ByAbbreviation.Values.OrderBy(j => j.Order)];

    public string Abbreviation { get; }

    public string Name { get; }

    /// <summary>The position in CMS's fee file, 0 to 52.</summary>
    public int Order { get; }

    /// <summary>Whether the national floor and ceiling bind here (not in AK, HI, PR and VI).</summary>
    public bool IsContiguous => Order < 49;

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Jurisdiction? jurisdiction)
    {
        jurisdiction = null;
        if (text is null) return false;
        if (ByAbbreviation.TryGetValue(text.Trim(), out jurisdiction)) return true;
        jurisdiction = All.FirstOrDefault(j => j.Name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
        return jurisdiction is not null;
    }

    /// <exception cref="FormatException">The text names no fee jurisdiction.</exception>
    public static Jurisdiction Parse(string text) => TryParse(text, out var jurisdiction)
        ? jurisdiction
        : throw new FormatException("A fee jurisdiction is one of the 48 contiguous states, DC, AK, HI, PR or VI, such as TX.");

    public int CompareTo(Jurisdiction? other) => other is null ? 1 : Order.CompareTo(other.Order);

    public bool Equals(Jurisdiction? other) => other is not null && Order == other.Order;

    public override bool Equals(object? obj) => Equals(obj as Jurisdiction);

    public override int GetHashCode() => Order;

    public static bool operator ==(Jurisdiction? left, Jurisdiction? right) => left is null ? right is null : left.Equals(right);
    public static bool operator !=(Jurisdiction? left, Jurisdiction? right) => !(left == right);
    public static bool operator <(Jurisdiction? left, Jurisdiction? right) => left is null ? right is not null : left.CompareTo(right) < 0;
    public static bool operator >(Jurisdiction? left, Jurisdiction? right) => left is not null && left.CompareTo(right) > 0;
    public static bool operator <=(Jurisdiction? left, Jurisdiction? right) => left is null || left.CompareTo(right) <= 0;
    public static bool operator >=(Jurisdiction? left, Jurisdiction? right) => left is null ? right is null : left.CompareTo(right) >= 0;

    public override string ToString() => Abbreviation;
}
