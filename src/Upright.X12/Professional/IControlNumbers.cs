namespace Upright.X12.Professional;

/// <summary>Gives control numbers that were never given before: a partner refuses a repeated one.</summary>
public interface IControlNumbers
{
    /// <summary>The next number, 1 to 999,999,999; one row of numbers serves interchanges, groups and sets.</summary>
    int Take();
}
