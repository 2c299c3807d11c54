using Upright.Coverage.Loading;
using Upright.Coverage.Rules;
using Upright.Domain.Codes;

namespace Upright.Coverage.Tests;

/// <summary>The shipped data, and cases to start from.</summary>
internal static class Shipped
{
    public static readonly DateOnly Day = new(2026, 11, 23);

    public static CoverageLibrary Library => CoverageLibrary.Shipped;

    public static CodeCoverage L2387 => Library.For(HcpcsCode.Parse("L2387"), Day);

    /// <summary>A right-side double-upright KAFO with two polycentric joints, everything documented.</summary>
    public static CaseFacts SoundCase => Library.Rules.Find("COV-02")!.Examples.First(e => !e.IsFailing).Case;

    public static CaseFacts BothSides => Library.Rules.Find("MOD-03")!.Examples.First(e => !e.IsFailing).Case;

    public static CaseFacts With(this CaseFacts facts, string fact, FactValue value) =>
        facts with { Facts = new Dictionary<string, FactValue>(facts.Facts) { [fact] = value } };

    public static CaseFacts Without(this CaseFacts facts, params string[] unknown) =>
        facts with { Facts = facts.Facts.Where(f => !unknown.Contains(f.Key)).ToDictionary() };

    /// <summary>The shipped files with one text replaced in one of them; the test fails when it is not there.</summary>
    public static IReadOnlyList<CoverageFile> Mutated(string file, string find, string replace) =>
        [.. CoverageFile.Embedded().Select(f => f.Name != file ? f : new CoverageFile(f.Name, () =>
        {
            using var reader = new StreamReader(f.Open());
            var text = reader.ReadToEnd();
            var at = text.IndexOf(find, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{find}' is not in {file}");
            return new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, at), replace, text.AsSpan(at + find.Length))));
        }))];
}
