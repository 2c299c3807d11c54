using System.Globalization;
using Upright.Domain;
using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Domain.Time;

namespace Upright.Benchmarks.Bench;

/// <summary>The fees that the prices of <see cref="SyntheticLake"/> are multiples of, as it left them in a file, so that asking starts no database.</summary>
internal sealed class InventedFees(string data) : IMedicareFees
{
    public const string File = "invented-fees.csv";

    private readonly Dictionary<string, decimal> _fees = System.IO.File.ReadLines(Path.Combine(data, File)).Select(l => l.Split(',')).ToDictionary(l => l[0], l => decimal.Parse(l[1], CultureInfo.InvariantCulture));

    public Answer<MedicareFee> FeeOf(string code, ModifierClass modifierClass, DateOnly? asOf) => _fees.TryGetValue(code, out var fee)
        ? new Known<MedicareFee>(new MedicareFee(new Money(fee * 0.75m), new Money(fee), Jurisdiction.All.ToDictionary(j => j, _ => new Money(fee)), null),
            new Provenance("nobody", "invented fees", "2026-10", new DateSpan(new DateOnly(2026, 10, 1), null)) { Standing = SourceStanding.Sample })
        : new Absent<MedicareFee>(new Absence(AbsenceReason.NotInSource, "Not invented.", ""));
}
