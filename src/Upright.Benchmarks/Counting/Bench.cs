using System.Collections.Concurrent;
using Upright.Benchmarks.Reading;

namespace Upright.Benchmarks.Counting;

/// <summary>Lends the tables that payers are counted in, so that each question does not make them anew. Safe for many threads.</summary>
internal sealed class Bench
{
    private readonly ConcurrentBag<PayerCount> _free = [];

    /// <summary>The states met among providers; number 0 is none.</summary>
    public Numbering<string> States { get; } = new("");

    public PayerCount Take() => _free.TryTake(out var free) ? free : new PayerCount(States);

    public void Return(PayerCount count) => _free.Add(count);
}
