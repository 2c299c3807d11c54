using System.Diagnostics;
using Upright.Sources.Containers;
using Upright.Store.Reference;
using Upright.Store.Reference.Importing;
using Upright.Store.Reference.Questions;
using Upright.Store.Reference.Searching;

namespace Upright.Reference.Bench;

/// <summary>The search over all codes of a release, once built, as a server asks it.</summary>
internal static class InProcessSearch
{
    private static readonly string[] Questions = ["polycentric knee", "policentric nkee joint", "KAFO", "drop lock", "carbon", "L238", "custom fabricated knee ankle foot orthosis with stance control"];

    public static void Measure(string workbook, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("upright-bench-").FullName;
        try
        {
            using var store = ReferenceStore.Open(folder);
            var source = new ReferenceImport(store).Import(InputMembers.Of(workbook)[0]).Source!;
            var build = Stopwatch.StartNew();
            var search = CodeSearch.Over(new Codes(store).Of(source));
            Console.WriteLine($"search: built over {search.Count:N0} codes in {build.ElapsedMilliseconds} ms");
            for (var i = 0; i < 200; i++) search.Find(Questions[i % Questions.Length]);
            foreach (var question in Questions)
            {
                var times = new List<double>();
                for (var i = 0; i < runs * 20; i++)
                {
                    var watch = Stopwatch.GetTimestamp();
                    search.Find(question);
                    times.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
                }
                Medians.Print($"search \"{question}\""[..Math.Min(52, question.Length + 9)], times, "under 20 ms");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
