namespace Upright.Web.Api;

/// <summary>One page of a list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Size">How many items a page holds, at most 500.</param>
/// <param name="Total">How many items there are in all.</param>
internal sealed record Page(int Number, int Size, int Total)
{
    public const int LargestSize = 500;

    private const int UsualSize = 50;

    /// <summary>False with the parameter that is out of range and what it may be.</summary>
    public static bool TryOf(int? number, int? size, out (int Number, int Size) page, out string parameter, out string error)
    {
        page = (number ?? 1, size ?? UsualSize);
        (parameter, error) = page.Number < 1 ? ("page", "page is a whole number from 1.") : page.Size is < 1 or > LargestSize ? ("pageSize", $"pageSize is a whole number from 1 to {LargestSize}.") : ("", "");
        return parameter.Length == 0;
    }
}
