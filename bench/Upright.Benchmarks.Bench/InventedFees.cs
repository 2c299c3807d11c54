using DuckDB.NET.Data;
using Upright.Domain;
using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Domain.Time;

namespace Upright.Benchmarks.Bench;

/// <summary>The fees that the prices of <see cref="SyntheticLake"/> are multiples of.</summary>
internal sealed class InventedFees : IMedicareFees
{
    private readonly Dictionary<string, decimal> _fees = [];

    public InventedFees()
    {
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = "SELECT 'L' || lpad((1001 + c * 7)::VARCHAR, 4, '0'), (20 + hash(c) % 2000)::DECIMAL(18,2) FROM range(500) t(c)";
        using var reader = command.ExecuteReader();
        while (reader.Read()) _fees[reader.GetString(0)] = reader.GetDecimal(1);
    }

    public Answer<MedicareFee> FeeOf(string code, ModifierClass modifierClass, DateOnly? asOf) => _fees.TryGetValue(code, out var fee)
        ? new Known<MedicareFee>(new MedicareFee(new Money(fee * 0.75m), new Money(fee), Jurisdiction.All.ToDictionary(j => j, _ => new Money(fee)), null),
            new Provenance("nobody", "invented fees", "2026-10", new DateSpan(new DateOnly(2026, 10, 1), null)) { Standing = SourceStanding.Sample })
        : new Absent<MedicareFee>(new Absence(AbsenceReason.NotInSource, "Not invented.", ""));
}
