using Upright.Benchmarks;
using Upright.Domain.Codes;
using Upright.Domain.Places;

namespace Upright.Dossiers.Building;

/// <summary>What payers' published prices say, asked by the dossier and answered by whoever holds the rate lake.</summary>
public interface IMarketPrices
{
    /// <summary>Null when no payer's file is loaded at all.</summary>
    Benchmark? Ask(HcpcsCode code, DateOnly? day, Jurisdiction? state);
}
