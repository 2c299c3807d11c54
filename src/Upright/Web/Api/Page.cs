namespace Upright.Web.Api;

/// <summary>One page of a list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Size">How many items a page holds, at most 500.</param>
/// <param name="Total">How many items there are in all.</param>
internal sealed record Page(int Number, int Size, int Total)
{
    public const int LargestSize = 500;

    public static (int Number, int Size) Of(int? number, int? size) => (Math.Max(1, number ?? 1), Math.Clamp(size ?? 50, 1, LargestSize));
}
