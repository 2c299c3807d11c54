using CsCheck;
using Upright.Store.Reference.Questions;
using Upright.Store.Reference.Searching;
using Upright.Tests;

namespace Upright.Store.Tests.Reference;

public class SearchSpecs
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char["abc"], 0, 7];

    /// <summary>The definition itself, without bound and without reuse of rows.</summary>
    private static int Naive(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[i, j] = i + j;
                    continue;
                }
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }

    [Fact]
    public void The_edit_distance_is_the_defined_one_up_to_its_bound() => Gen.Select(Words, Words, Gen.Int[0, 4]).Sample((a, b, most) =>
        Naive(a, b) <= most ? EditDistance.Between(a, b, most) == Naive(a, b) : EditDistance.Between(a, b, most) > most);

    [Fact]
    public void The_edit_distance_is_the_same_either_way_and_zero_only_for_the_same_word() => Gen.Select(Words, Words).Sample((a, b) =>
        EditDistance.Between(a, b, 9) == EditDistance.Between(b, a, 9) && EditDistance.Between(a, b, 9) == 0 == (a == b));

    [Fact]
    public void Every_code_of_a_release_is_found_first_by_itself()
    {
        var search = Official(out var records);

        foreach (var record in records.Where((_, i) => i % 97 == 0)) Assert.Equal(record.Code, search.Find(record.Code.ToLowerInvariant())[0].Code);
    }

    [Theory]
    [InlineData("polycentric knee", "L2387")]
    [InlineData("polycentric knee joint kafo", "L2387")]
    [InlineData("drop lock", "L2405")]
    [InlineData("drop lock retainer", "L2785")]
    [InlineData("stance control", "L2005")]
    [InlineData("suspension sleeve", "L2397")]
    [InlineData("offset knee joint heavy duty", "L2395")]
    public void The_best_match_comes_first(string question, string code) => Assert.Equal(code, Official(out _).Find(question)[0].Code);

    [Theory]
    [InlineData("policentric knee", "L2387")]
    [InlineData("polycentrik nkee joint", "L2387")]
    [InlineData("rachet lock knee", "L2430")]
    [InlineData("suspention sleve", "L2397")]
    public void Misspellings_are_forgiven_and_said(string question, string code)
    {
        var hits = Official(out _).Find(question, 5);

        Assert.Contains(code, hits.Select(h => h.Code));
        Assert.NotEmpty(hits[0].Corrections);
    }

    [Fact]
    public void An_abbreviation_finds_the_devices_it_stands_for_before_their_spare_parts()
    {
        var hits = Official(out _).Find("KAFO", 10);

        Assert.All(hits, h => Assert.InRange(string.CompareOrdinal(h.Code, "L2000"), 0, int.MaxValue));
        Assert.All(hits.Take(5), h => Assert.StartsWith("L2", h.Code, StringComparison.Ordinal));
        Assert.All(hits.Take(5), h => Assert.DoesNotContain("Replace", h.Description, StringComparison.Ordinal));
    }

    [Fact]
    public void Carbon_finds_what_descriptors_call_composite_too()
    {
        var hits = Official(out _).Find("carbon", 40);

        Assert.Contains("carbon", hits[0].Description, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("L2755", hits.Select(h => h.Code));
        Assert.Equal('L', hits[0].Code[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("xyzzyxyzzy")]
    [InlineData("!!!")]
    public void What_means_nothing_finds_nothing(string question) => Assert.Empty(Official(out _).Find(question));

    [Fact]
    public void No_question_whatever_brings_the_search_down_and_better_comes_before_worse()
    {
        var search = Official(out _);

        Gen.String[Gen.Char[" knejoit'é%_\u0000\uD83E9L"], 0, 60].Sample(question =>
        {
            var hits = search.Find(question, 7);
            return hits.Count <= 7 && hits.Zip(hits.Skip(1)).All(p => p.First.Score >= p.Second.Score);
        }, iter: 300);
    }

    private static readonly Lock Once = new();
    private static (CodeSearch Search, List<CodeRecord> Records)? _official;

    private static CodeSearch Official(out List<CodeRecord> records)
    {
        var path = SharedData.Path("cms", "hcpcs", "HCPC2020_OCT_CONTR_ANWEB.xlsx");
        lock (Once)
        {
            if (_official is null)
            {
                using var library = new Library();
                var source = library.Import(path).Source!;
                var read = new Codes(library.Store).Of(source).ToList();
                _official = (CodeSearch.Over(read), read);
            }
        }
        records = _official.Value.Records;
        return _official.Value.Search;
    }
}
