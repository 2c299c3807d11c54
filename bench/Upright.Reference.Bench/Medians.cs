using System.Globalization;

namespace Upright.Reference.Bench;

internal static class Medians
{
    public static void Print(string what, IReadOnlyList<double> milliseconds, string goal)
    {
        var sorted = milliseconds.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-52} {sorted[sorted.Count / 2],9:0.0} ms  ({sorted[0]:0.0} to {sorted[^1]:0.0})  goal {goal}"));
    }
}
