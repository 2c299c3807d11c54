using System.Globalization;

namespace Upright.X12.Checking;

/// <summary>Where in a file: by position only, never by value.</summary>
/// <param name="Offset">0-based byte of the segment's first letter.</param>
/// <param name="Segment">1-based number of the segment in the file.</param>
/// <param name="Name">The segment: SV1.</param>
public readonly record struct Place(long Offset, long Segment, string Name)
{
    /// <summary>The loop (2400); empty in the envelope.</summary>
    public string Loop { get; init; } = "";

    /// <summary>1-based number of the transaction set in the file; 0 outside of one.</summary>
    public int Set { get; init; }

    /// <summary>1-based number of the segment in its transaction set, ST being 1; 0 outside of one.</summary>
    public int Position { get; init; }

    /// <summary>1-based number of the claim in its transaction set; 0 outside of one.</summary>
    public int Claim { get; init; }

    /// <summary>1-based number of the service line in its claim; 0 outside of one.</summary>
    public int Line { get; init; }

    /// <summary>1-based element; 0 when the whole segment is meant.</summary>
    public int Element { get; init; }

    /// <summary>1-based component; 0 when the whole element is meant.</summary>
    public int Component { get; init; }

    /// <summary>The data element's number in the X12 dictionary, as a 999 reports it; 0 when unknown.</summary>
    public int DataElement { get; init; }

    /// <summary>SV101-3; the segment alone where no element is meant.</summary>
    public string Reference => ReferenceOf(Name, Element, Component);

    internal static string ReferenceOf(string name, int element, int component) =>
        element == 0 ? name
        : component == 0 ? string.Create(CultureInfo.InvariantCulture, $"{name}{element:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{name}{element:00}-{component}");
}
