namespace Upright.Domain.Codes;

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
