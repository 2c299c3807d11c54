using Upright.Benchmarks;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Dossiers.Building;
using Upright.Dossiers.Documents;

namespace Upright.Web.Benchmarks;

/// <summary>The prices a worker's dossiers are built from: kept answers first, then the worker's own book.</summary>
internal sealed class KeptPrices(KeptAnswers answers, Bench bench) : IMarketPrices
{
    public Benchmark? Ask(HcpcsCode code, DateOnly? day, Jurisdiction? state, BillingSeries series = BillingSeries.Professional)
    {
        var question = IMarketPrices.Question(code, day, state, series);
        return answers.Get(question, () => DrawnPrices.Only(bench.Book.Ask(question)));
    }

    /// <summary>Asks for many codes at once, which costs less than one by one: the nation, and the state when there is one.</summary>
    public void Prepare(IReadOnlyList<HcpcsCode> codes, DateOnly? day, Jurisdiction? state)
    {
        foreach (var where in state is null ? [null] : (Jurisdiction?[])[null, state])
        {
            var question = IMarketPrices.Question(codes[0], day, where, BillingSeries.Professional);
            var wanted = codes.Where(c => !answers.Holds(question with { Code = c })).ToList();
            foreach (var answer in bench.Book.Ask(question, wanted)) answers.Put(DrawnPrices.Only(answer));
        }
    }
}
