using Upright.Benchmarks;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Dossiers.Building;

namespace Upright.Web.Benchmarks;

/// <summary>Prices straight from the worker's book, every one of them.</summary>
internal sealed class WholePrices(Bench bench) : IMarketPrices
{
    public Benchmark? Ask(HcpcsCode code, DateOnly? day, Jurisdiction? state, BillingSeries series = BillingSeries.Professional) => bench.Book.Ask(IMarketPrices.Question(code, day, state, series));
}
