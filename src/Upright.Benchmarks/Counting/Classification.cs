using Upright.Benchmarks.Reading;
using Upright.Domain.Codes;

namespace Upright.Benchmarks.Counting;

/// <summary>Of what kind a published row is for a question. docs/method.md shows the same choice in SQL.</summary>
internal sealed class Classification(Terms terms, BenchmarkQuestion question)
{
    private readonly string _otherClass = question.Series == BillingSeries.Professional ? "institutional" : "professional";
    private volatile Sort?[] _known = [];

    /// <param name="Kind">Null for a comparable price.</param>
    public sealed record Sort(ApartKind? Kind, string Detail, bool IsPercent);

    public Sort Of(int term)
    {
        var known = _known;
        return term < known.Length && known[term] is { } sort ? sort : Learn(term);
    }

    /// <summary>A row of "all other codes", whatever else it is.</summary>
    public Sort OfAllOthers(int term)
    {
        var type = terms.Words.TextOf(terms[term].NegotiatedType);
        return new Sort(ApartKind.AllOtherCodes, type ?? "", type == "percentage");
    }

    private Sort Learn(int term)
    {
        var sort = Judge(terms[term]);
        // Threads that learn at the same time may lose each other's, and learn again.
        var grown = new Sort?[Math.Max(terms.Count, term + 1)];
        _known.CopyTo(grown, 0);
        grown[term] = sort;
        _known = grown;
        return sort;
    }

    /// <summary>The first kind that holds names it.</summary>
    private Sort Judge(Term term)
    {
        var (arrangement, type) = (terms.Words.TextOf(term.Arrangement), terms.Words.TextOf(term.NegotiatedType));
        var (modifierClass, billing) = (terms.Words.TextOf(term.ModifierClass), terms.Words.TextOf(term.BillingClass));
        Sort Apart(ApartKind kind, string detail = "") => new(kind, detail, type == "percentage");
        return arrangement switch
        {
            "bundle" => Apart(ApartKind.Bundle),
            "capitation" => Apart(ApartKind.Capitation),
            not "ffs" => Apart(ApartKind.Unstated, Unstated(arrangement, type)),
            _ when type == "percentage" => Apart(ApartKind.Percentage),
            _ when type == "per diem" => Apart(ApartKind.PerDiem),
            _ when type is not ("negotiated" or "fee schedule" or "derived") => Apart(ApartKind.Unstated, Unstated(arrangement, type)),
            _ when term.CoversOthers => Apart(ApartKind.CoversOtherCodes),
            _ when modifierClass != question.ModifierClass.Word() => Apart(ApartKind.OtherModifierClass, modifierClass ?? ""),
            _ when billing == _otherClass => Apart(ApartKind.OtherBillingClass, billing),
            _ => new Sort(null, "", false),
        };
    }

    private static string Unstated(string? arrangement, string? type) => $"{arrangement ?? "arrangement not stated"}, {type ?? "type not stated"}";
}
