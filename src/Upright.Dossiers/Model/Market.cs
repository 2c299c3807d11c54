using Upright.Benchmarks;
using Upright.Domain.Answers;

namespace Upright.Dossiers.Model;

/// <summary>What payers' published files say of the price.</summary>
/// <param name="National">Payer by payer; the reason when no file was asked.</param>
/// <param name="InState">The same for the state asked for; null when none was.</param>
/// <param name="Missing">Payers that a reader expects and of which no file is loaded.</param>
public sealed record Market(Part<Benchmark> National, Benchmark? InState, IReadOnlyList<MissingPayer> Missing)
{
    public bool HasSample => National.Content?.IsSample == true || InState?.IsSample == true || National.Content?.Payers.Any(p => p.IsSample) == true;
}

public sealed record MissingPayer(string Id, string Name, Absence Why);
