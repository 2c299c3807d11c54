namespace Upright.Benchmarks;

/// <summary>The two billing classes, never mixed. A price published for both counts in each.</summary>
public enum BillingSeries
{
    /// <summary>Billed on a professional claim (837P, CMS-1500), as suppliers of orthoses do.</summary>
    Professional,

    /// <summary>Billed by a facility (837I, UB-04).</summary>
    Institutional,
}
