using System.Text.Json.Serialization;
using Upright.Benchmarks;
using Upright.CommandLine;
using Upright.Domain.Answers;
using Upright.Store.Contracts;

namespace Upright.Commands.Benchmarks;

internal sealed record ContractRefusalDocument(long Line, int? Column, string Reason);

internal sealed record ContractImportDocument(string File, string Payer, DateOnly From, int Prices, int PercentPrices, bool Replaced, IReadOnlyDictionary<string, long> LeftOut, IReadOnlyList<ContractRefusalDocument> Refused);

internal sealed record ContractGapDocument(
    string Code, string Modifiers, decimal? Yours, decimal? Market, string? MarketIs, long Contracts, bool Sample, Absence? MarketAbsence, decimal? ToMarket, decimal? ToMarketShare,
    decimal? Medicare, decimal? ToMedicare, decimal? ToMedicareShare, decimal? Units, decimal? Weighted, decimal? WeightedToMedicare);

internal sealed record ContractComparisonDocument(string Payer, DateOnly From, DateOnly? To, DateOnly On, string File, bool Sample, IReadOnlyList<ContractGapDocument> Lines)
{
    public static ContractComparisonDocument Of(StoredContract contract, DateOnly on, IReadOnlyList<ContractGap> gaps) => new(contract.Payer, contract.Holds.From, contract.Holds.To, on, contract.File, gaps.Any(g => g.IsSample),
        [.. gaps.Select(g => new ContractGapDocument(g.Code, g.Modifiers, g.Yours?.Amount, g.Market?.Amount, g.MarketIs, g.Contracts, g.IsSample, g.MarketAbsence, g.ToMarket?.Amount, g.ToMarketShare,
            g.Medicare?.Amount, g.ToMedicare?.Amount, g.ToMedicareShare, g.Units, g.Weighted?.Amount, g.WeightedToMedicare?.Amount))]);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(KebabEnumConverter<AbsenceReason>), typeof(KebabEnumConverter<SourceStanding>)])]
[JsonSerializable(typeof(ContractImportDocument))]
[JsonSerializable(typeof(ContractComparisonDocument))]
internal sealed partial class ContractsJson : JsonSerializerContext;
