namespace Upright.Domain.Codes.Descriptors;

/// <summary>
/// Which bases an addition cannot go with, and which additions a base cannot take, by the wording of the descriptors alone.
/// This is a consistency of words: no payer's edit is claimed.
/// </summary>
public static class DescriptorConflicts
{
    /// <param name="code">The code asked about.</param>
    /// <param name="reading">What its descriptor says.</param>
    /// <param name="others">The other codes of the same release with their readings.</param>
    public static IReadOnlyList<DescriptorConflict> Of(string code, DescriptorReading reading, IEnumerable<(string Code, DescriptorReading Reading)> others)
    {
        var conflicts = new List<DescriptorConflict>();
        foreach (var (other, otherReading) in others)
        {
            if (other == code || reading.IsAddition == otherReading.IsAddition || reading.IsReplacement || otherReading.IsReplacement) continue;
            var reason = reading.IsAddition ? Between(reading, otherReading) : Between(otherReading, reading);
            if (reason is not null) conflicts.Add(new DescriptorConflict(other, reason));
        }
        return conflicts;
    }

    private static string? Between(DescriptorReading addition, DescriptorReading @base)
    {
        if (@base.Device is null || addition.NamesAmputationLevel || !SameLimb(addition, @base)) return null;
        if (@base.IncludesAllComponents) return "the base includes all components, so nothing can be added to it";
        // An addition that names its device is judged against devices of that kind; of other kinds it says nothing by being silent.
        if (addition.Device is not null && addition.Device != @base.Device) return null;
        if (addition.ForCustomFabricatedOnly && @base.Fabrication.IsPrefabricated())
            return $"the addition is for a custom fabricated device, the base is {@base.Fabrication.InWords()}";
        if (addition.IsKneeJoint && @base.WithoutKneeJoint) return "the base is described as without knee joint";
        return null;
    }

    private static bool SameLimb(DescriptorReading addition, DescriptorReading @base)
    {
        if (addition.Device == @base.Device) return true;
        if (addition.Device is not null) return false;
        return addition.BodyRegions.Any(r => r == "lower extremity" && @base.BodyRegions.Any(IsLower) || r == "upper extremity" && @base.BodyRegions.Any(IsUpper) || @base.BodyRegions.Contains(r));
    }

    private static bool IsLower(string region) => region is "hip" or "knee" or "ankle" or "foot";

    private static bool IsUpper(string region) => region is "shoulder" or "elbow" or "wrist" or "hand" or "finger";
}
