using Upright.Benchmarks;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Dossiers.Building;

namespace Upright.Web.Benchmarks;

/// <summary>The prices a worker's dossiers are built from: kept answers first, then the worker's own book.</summary>
internal sealed class KeptPrices(KeptAnswers answers, Bench bench) : IMarketPrices
{
    public Benchmark? Ask(HcpcsCode code, DateOnly? day, Jurisdiction? state, BillingSeries series = BillingSeries.Professional)
    {
        var question = IMarketPrices.Question(code, day, state, series);
        return answers.Get(question, () => bench.Book.Ask(question));
    }

    /// <summary>Asks for many codes at once, which costs less than one by one.</summary>
    public void Prepare(IReadOnlyList<HcpcsCode> codes)
    {
        var question = IMarketPrices.Question(codes[0], null, null, BillingSeries.Professional);
        var wanted = codes.Where(c => !answers.Holds(question with { Code = c })).ToList();
        foreach (var answer in bench.Book.Ask(question, wanted)) answers.Put(answer);
    }
}
