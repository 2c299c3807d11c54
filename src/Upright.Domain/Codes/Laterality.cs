namespace Upright.Domain.Codes;

/// <summary>The side of the body an item or diagnosis is for.</summary>
public enum Laterality
{
    /// <summary>Nothing was said of the side.</summary>
    Unspecified,
    Right,
    Left,
    Bilateral,
}
