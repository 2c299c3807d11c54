namespace Upright.X12.Checking;

/// <summary>Collects findings. Only so many are kept, the rest are counted: a hostile file must not fill the memory.</summary>
internal sealed class Findings(int keep = Findings.Kept)
{
    public const int Kept = 10_000;

    private readonly List<Finding> _kept = [];

    public IReadOnlyList<Finding> All => _kept;

    public long Errors { get; private set; }

    public long Warnings { get; private set; }

    public long Infos { get; private set; }

    /// <summary>Errors of the set that is being read.</summary>
    public long ErrorsInSet { get; set; }

    public void Add(Finding finding)
    {
        switch (finding.Severity)
        {
            case Severity.Error:
                Errors++;
                ErrorsInSet++;
                break;
            case Severity.Warning: Warnings++; break;
            default: Infos++; break;
        }
        if (_kept.Count < keep) _kept.Add(finding);
    }
}
