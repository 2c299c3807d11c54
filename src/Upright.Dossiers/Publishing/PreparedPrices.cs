using Upright.Benchmarks;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Dossiers.Building;

namespace Upright.Dossiers.Publishing;

/// <summary>Benchmarks asked beforehand, many codes at once, for a run that publishes many dossiers. Safe for several threads.</summary>
/// <param name="national">By code.</param>
/// <param name="inState">By code, of the one state that is published; empty when none is.</param>
public sealed class PreparedPrices(IReadOnlyDictionary<HcpcsCode, Benchmark> national, IReadOnlyDictionary<HcpcsCode, Benchmark> inState) : IMarketPrices
{
    public Benchmark? Ask(HcpcsCode code, DateOnly? day, Jurisdiction? state) => (state is null ? national : inState).GetValueOrDefault(code);
}
