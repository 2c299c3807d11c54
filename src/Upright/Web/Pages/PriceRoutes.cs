using Microsoft.AspNetCore.Http.HttpResults;
using Upright.Benchmarks;
using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Dossiers.Building;
using Upright.Store.Rates;
using Upright.Store.Reference.Questions;
using Upright.Web.Api;
using Upright.Web.Benchmarks;

namespace Upright.Web.Pages;

/// <summary>The pages about payers and their prices.</summary>
internal static class PriceRoutes
{
    private const int MostCodes = 4;

    public static void Map(IEndpointRouteBuilder site)
    {
        var pages = site.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/payers", Payers);
        pages.MapGet("/compare", Compare);
    }

    private static RazorComponentResult<PayersPage> Payers(SiteOptions options)
    {
        using var lake = RateLake.Open(options.DataFolder);
        IReadOnlyList<PayersPage.PayerRow> rows = [.. lake.Sources().GroupBy(s => s.PayerFamily ?? s.Payer, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase)
            .Select(g => new PayersPage.PayerRow(g.Key, [.. g.Select(s => s.Payer).Distinct()], [.. g.Select(s => s.Month).Distinct().Order()], g.Count(), g.Sum(s => s.PricesKept), g.Max(s => s.LoadedAt), g.Any(s => s.Synthetic)))];
        return new RazorComponentResult<PayersPage>(new { Payers = rows });
    }

    private static async Task<IResult> Compare(ReferenceSession session, BenchmarkDesk desk, string? codes = null, string? state = null, string? on = null)
    {
        if (!ApiQueries.TryDate(on, out var date, out var error)) return PageRoutes.Message("That is not a date", error, 400);
        if (!ApiQueries.TryState(state, out var jurisdiction, out error)) return PageRoutes.Message("That is no fee jurisdiction", error, 400);
        var words = (codes ?? "").Split([' ', ',', ';', '+'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var asked = words.Where(w => HcpcsCode.TryParse(w, out _)).Select(HcpcsCode.Parse).Take(MostCodes).ToList();
        var unknown = words.Where(w => !HcpcsCode.TryParse(w, out _)).ToList();
        var wrong = unknown.Count > 0 ? $"Not an HCPCS Level II code: {string.Join(", ", unknown)}. A code is one letter A to V and four digits."
            : words.Count > MostCodes ? $"Four codes are compared at the most: {string.Join(", ", asked)}." : null;
        var prices = await desk.AskAsync(bench => asked.ConvertAll(code => Ask(bench, code, date, jurisdiction)));
        return new RazorComponentResult<ComparePage>(new
        {
            Codes = (IReadOnlyList<ComparePage.Compared>)[.. asked.Select((code, i) => Of(session, prices[i], code, jurisdiction, date))],
            Asked = string.Join(' ', words),
            State = jurisdiction,
            On = date,
            Wrong = wrong,
        });
    }

    private static (Benchmark? Professional, Benchmark? Institutional) Ask(Bench bench, HcpcsCode code, DateOnly? day, Jurisdiction? state)
    {
        var professional = bench.HasRates ? bench.Prices.Ask(code, day, state) : null;
        return (professional, professional is not null && IMarketPrices.OnlyInstitutional(professional) ? bench.Prices.Ask(code, day, null, BillingSeries.Institutional) : null);
    }

    private static ComparePage.Compared Of(ReferenceSession session, (Benchmark? Professional, Benchmark? Institutional) prices, HcpcsCode code, Jurisdiction? state, DateOnly? on)
    {
        var answer = session.Codes.Ask(code.Value, on, ReferenceSession.Today, withConflicts: false);
        var fees = session.Fees.Ask(code.Value, on, ReferenceSession.Today);
        var row = fees.Rows.FirstOrDefault(r => r.Modifiers.Count == 0) ?? (fees.Rows.Count > 0 ? fees.Rows[0] : null);
        var range = row?.ContiguousRange();
        var fee = state is not null ? row?.Fee(state, rural: false)?.ToString() : range is null ? null : range.Lowest == range.Highest ? range.Lowest.ToString() : $"{range.Lowest} to {range.Highest}";
        var absence = fee is not null ? null : fees.Choice.Absence ?? new Absence(AbsenceReason.NotPriced, $"The schedule of {fees.Choice.Source?.Release} gives {code} no amount{(state is null ? "" : " in " + state.Name)}", "");
        return new ComparePage.Compared(code.Value, answer, fee, absence, fees.Choice.Source?.AsProvenance(row is null ? null : $"line {row.Line}"), row, prices.Professional, prices.Institutional);
    }
}
