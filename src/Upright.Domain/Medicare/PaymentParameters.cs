using Upright.Domain.Answers;

namespace Upright.Domain.Medicare;

/// <summary>The dated values that Medicare's payment arithmetic needs.</summary>
public sealed class PaymentParameters(IReadOnlyList<DatedParameter> all)
{
    public const string Coinsurance = "coinsurance-rate";
    public const string Deductible = "part-b-deductible";
    public const string Sequestration = "sequestration-rate";

    public IReadOnlyList<DatedParameter> All => all;

    /// <summary>The value that holds on a date, or why there is none. A date outside all known spans is absent, never extrapolated.</summary>
    public Answer<DatedParameter> On(string name, DateOnly date)
    {
        var value = all.FirstOrDefault(p => p.Name == name && p.Holds.Contains(date));
        return value is not null
            ? new Known<DatedParameter>(value, new Provenance("Medicare law and regulation", value.Reference, value.Holds.ToString(), value.Holds) { Link = value.Link })
            : new Absent<DatedParameter>(new Absence(AbsenceReason.NoReleaseForDate, $"No value of {name} is known for {date:yyyy-MM-dd}.", "Add the year's value with its reference to medicare-parameters.tsv."));
    }
}
