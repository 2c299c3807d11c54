namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>One quality of a file's data.</summary>
/// <param name="Name">schema, references, providers, prices, dates, codes, distinctness.</param>
/// <param name="Checked">How many things were looked at.</param>
/// <param name="Failed">How many of them failed.</param>
public sealed record Quality(string Name, long Checked, long Failed)
{
    /// <summary>Percent that passed, rounded down to a tenth: 100 means that not one failed.</summary>
    public decimal Score => Checked == 0 ? 100 : Math.Floor(Math.Max(0, Checked - Failed) * 1000m / Checked) / 10;
}
