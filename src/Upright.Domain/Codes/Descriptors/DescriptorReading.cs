namespace Upright.Domain.Codes.Descriptors;

/// <summary>What a code says of itself: read out of its descriptor alone, nothing added.</summary>
public sealed record DescriptorReading
{
    /// <summary>Billed on top of a base item ("Addition to lower extremity …"), never alone.</summary>
    public required bool IsAddition { get; init; }

    /// <summary>A part replaced on an existing device ("Replacement …").</summary>
    public required bool IsReplacement { get; init; }

    /// <summary>What one unit is when the descriptor says it ("each joint", "per bar"); null when one unit is the item as described.</summary>
    public required string? Unit { get; init; }

    /// <summary>How the item itself, or for an addition the device it is for, is made.</summary>
    public required Fabrication Fabrication { get; init; }

    /// <summary>The device the code is, or is an addition for: "knee ankle foot orthosis"; null when the descriptor names none.</summary>
    public required string? Device { get; init; }

    /// <summary>Parts of the body named, from proximal to distal: "knee", "ankle", "foot".</summary>
    public required IReadOnlyList<string> BodyRegions { get; init; }

    /// <summary>An addition "for custom fabricated …" devices: the base must be one. (An addition that is itself molded to the patient does not say so.)</summary>
    public bool ForCustomFabricatedOnly { get; init; }

    /// <summary>Speaks of a prosthesis by its level or system ("below knee", "endoskeletal"), even where the word prosthesis is missing.</summary>
    public bool NamesAmputationLevel { get; init; }

    /// <summary>The item is a joint or lock at the knee.</summary>
    public required bool IsKneeJoint { get; init; }

    /// <summary>"without knee joint".</summary>
    public required bool WithoutKneeJoint { get; init; }

    /// <summary>"includes all components": nothing can be added.</summary>
    public required bool IncludesAllComponents { get; init; }

    /// <summary>The descriptor calls for custom fabrication, of the item or of the base it is added to.</summary>
    public bool RequiresCustomFabricated => Fabrication == Fabrication.CustomFabricated;
}
