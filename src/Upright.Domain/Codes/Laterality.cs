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

public static class LateralityModifiers
{
    /// <summary>RT for right, LT for left; none for the others: both sides are two lines, never one modifier.</summary>
    public static Modifier? AsModifier(this Laterality side) => side switch
    {
        Laterality.Right => Modifier.Parse("RT"),
        Laterality.Left => Modifier.Parse("LT"),
        _ => null,
    };
}
