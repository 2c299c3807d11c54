using Upright.Benchmarks;
using Upright.Domain.Answers;

namespace Upright.Dossiers.Model;

/// <summary>What payers' published files say of the price.</summary>
/// <param name="National">Payer by payer; the reason when no file was asked.</param>
/// <param name="InState">The same for the state asked for; null when none was.</param>
/// <param name="Missing">Payers that a reader expects and of which no file is loaded.</param>
/// <param name="Institutional">Prices for facilities, where a payer publishes those and no professional ones; never mixed with the others.</param>
public sealed record Market(Part<Benchmark> National, Benchmark? InState, IReadOnlyList<MissingPayer> Missing, Benchmark? Institutional = null)
{
    public bool HasSample => ((IEnumerable<Benchmark?>)[National.Content, InState, Institutional]).Any(b => b is not null && (b.IsSample || b.Payers.Any(p => p.IsSample)));
}

public sealed record MissingPayer(string Id, string Name, Absence Why);
