using Upright.Benchmarks;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Dossiers.Building;
using Upright.Dossiers.Documents;

namespace Upright.Dossiers.Publishing;

/// <summary>Benchmarks asked beforehand, many codes at once, for a run that publishes many dossiers. Safe for several threads.</summary>
public sealed class PreparedPrices : IMarketPrices
{
    private readonly Dictionary<(HcpcsCode Code, bool InState, BillingSeries Series), Benchmark> _answers = [];

    /// <param name="book">Asked here and not kept.</param>
    /// <param name="day">The day of all the dossiers.</param>
    /// <param name="state">The one state that is published, or null.</param>
    public PreparedPrices(BenchmarkBook book, IReadOnlyList<HcpcsCode> codes, DateOnly? day, Jurisdiction? state)
    {
        if (codes.Count == 0) return;
        void Keep(Jurisdiction? where, BillingSeries series, IEnumerable<HcpcsCode> some)
        {
            foreach (var answer in book.Ask(IMarketPrices.Question(codes[0], day, where, series), some)) _answers[(answer.Question.Code, where is not null, series)] = DrawnPrices.Only(answer);
        }
        Keep(null, BillingSeries.Professional, codes);
        if (state is not null) Keep(state, BillingSeries.Professional, codes);
        Keep(null, BillingSeries.Institutional, [.. _answers.Values.Where(a => a.Question.State is null && IMarketPrices.OnlyInstitutional(a)).Select(a => a.Question.Code)]);
    }

    public Benchmark? Ask(HcpcsCode code, DateOnly? day, Jurisdiction? state, BillingSeries series = BillingSeries.Professional) => _answers.GetValueOrDefault((code, state is not null, series));
}
