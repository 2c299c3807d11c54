using Upright.Domain.Answers;

namespace Upright.Benchmarks;

/// <summary>What the loaded files say of the price of one code.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Medicare">What the prices are compared with, or why there is nothing to compare with.</param>
/// <param name="AllPayers">All payers together; the absence says why when there is none.</param>
/// <param name="Payers">One for every payer with loaded files, in the order of its name, those without an answer included.</param>
/// <param name="Yours">The prices of the provider asked about, when one was.</param>
/// <param name="Notes">What the reader must know of how this was answered.</param>
public sealed record Benchmark(
    BenchmarkQuestion Question, Answer<MedicareReference> Medicare, PayerBenchmark AllPayers, IReadOnlyList<PayerBenchmark> Payers, IReadOnlyList<ContractPrice> Yours, IReadOnlyList<string> Notes)
{
    /// <summary>True when any figure comes from an invented file. Each payer says so for itself.</summary>
    public bool IsSample => AllPayers.IsSample;
}
