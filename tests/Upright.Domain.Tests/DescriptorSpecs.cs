using Upright.Domain.Codes.Descriptors;

namespace Upright.Domain.Tests;

/// <summary>The sentences are in the manner of descriptors; the official ones are checked where the files are read.</summary>
public class DescriptorSpecs
{
    private const string KneeJoint = "Addition to lower extremity, knee joint with many axes, for custom fabricated knee ankle foot orthosis, each joint";

    [Fact]
    public void An_addition_for_custom_devices_says_so_of_itself()
    {
        var reading = DescriptorReader.Read(KneeJoint);

        Assert.True(reading is { IsAddition: true, RequiresCustomFabricated: true, ForCustomFabricatedOnly: true, IsKneeJoint: true, IsReplacement: false });
        Assert.Equal("each joint", reading.Unit);
        Assert.Equal("knee ankle foot orthosis", reading.Device);
        Assert.Equal(["knee", "ankle", "foot"], reading.BodyRegions);
    }

    [Theory]
    [InlineData("Addition to knee joint, some lock, each", true)]
    [InlineData("Upper extremity addition, some wrist unit", true)]
    [InlineData("Foot, insert, addition to lower extremity orthosis, each", true)]
    [InlineData("Orthopedic shoe addition, insole", true)]
    [InlineData("Orthopedic footwear, additional charge for split size", false)]
    [InlineData("Orthopedic shoe, modification, addition or transfer, not otherwise specified", false)]
    [InlineData("Rigid dressing, each additional cast change", false)]
    public void Additions_are_told_by_their_words(string descriptor, bool addition) => Assert.Equal(addition, DescriptorReader.Read(descriptor).IsAddition);

    [Theory]
    [InlineData("Replace leather cuff", true)]
    [InlineData("Replacement socket, below elbow", true)]
    [InlineData("Battery, replacement only, each", true)]
    [InlineData("Transmitting coil for use with a device, replacement", true)]
    [InlineData("Hand restoration, replacement glove for above", true)]
    [InlineData("Terminal device, initial issue or replacement", false)]
    [InlineData("Finger joint replacement, two pieces, for surgical implantation", false)]
    [InlineData("Repair of orthotic device, repair or replace minor parts", false)]
    public void Replacements_are_told_by_their_words(string descriptor, bool replacement) => Assert.Equal(replacement, DescriptorReader.Read(descriptor).IsReplacement);

    [Theory]
    [InlineData("Some hinge, pair", "pair")]
    [InlineData("Some bar, per extension, per bar (for growth)", "per extension, per bar")]
    [InlineData("Some plating, per bar", "per bar")]
    [InlineData("Repair, labor component, per 15 minutes", "per 15 minutes")]
    [InlineData("Repair, labor component, 15 minute increments, provided by someone", "15 minute increments")]
    [InlineData("Capsules, replacement only, per 10", "per 10")]
    [InlineData("Grips, prefabricated, set of four (4)", "set of four")]
    [InlineData("Device, per leg", "per leg")]
    [InlineData("Repair of a device", null)]
    [InlineData("Caliper plate, some upper band", null)]
    [InlineData("Strap (each side has one)", null)]
    public void One_unit_is_what_the_descriptor_counts(string descriptor, string? unit) => Assert.Equal(unit, DescriptorReader.Read(descriptor).Unit);

    [Theory]
    [InlineData("Device, off-the-shelf", Fabrication.OffTheShelf)]
    [InlineData("Device, prefabricated, off the shelf", Fabrication.OffTheShelf)]
    [InlineData("Device, prefabricated item that has been customized to fit a specific patient", Fabrication.PrefabricatedCustomFitted)]
    [InlineData("Device, prefabricated, includes fitting", Fabrication.Prefabricated)]
    [InlineData("Device, molded to patient model", Fabrication.CustomFabricated)]
    [InlineData("Insert, custom fabricated from existing mold or prefabricated, silicone", Fabrication.Unstated)]
    [InlineData("Soft interface for molded plastic", Fabrication.Unstated)]
    [InlineData("Lacer, non-molded", Fabrication.Unstated)]
    public void How_it_is_made_is_read_and_not_guessed(string descriptor, Fabrication fabrication) => Assert.Equal(fabrication, DescriptorReader.Read(descriptor).Fabrication);

    [Theory]
    [InlineData("Kafo, soft, prefabricated", "knee ankle foot orthosis")]
    [InlineData("Hip knee ankle foot orthosis, custom fabricated", "hip knee ankle foot orthosis")]
    [InlineData("Replace metal bands kafo, proximal thigh", "knee ankle foot orthosis")]
    [InlineData("Replace metal bands kafo-afo, calf", null)]
    [InlineData("Cervical-thoracic-lumbar-sacral-orthoses (ctlso), control", "cervical thoracic lumbar sacral orthosis")]
    [InlineData("Addition to ctlso or scoliosis orthosis, pad", "cervical thoracic lumbar sacral or scoliosis orthosis")]
    [InlineData("Addition to lower extremity fracture orthosis, knee joint", "lower extremity fracture orthosis")]
    [InlineData("Item for a person who sits so that it fits", null)]
    public void The_device_is_the_one_named(string descriptor, string? device) => Assert.Equal(device, DescriptorReader.Read(descriptor).Device);

    [Fact]
    public void A_custom_addition_contradicts_prefabricated_bases_bases_without_knee_joint_and_bases_with_everything()
    {
        (string, DescriptorReading)[] others =
        [
            ("A1", DescriptorReader.Read("Knee ankle foot orthosis, double upright, custom fabricated")),
            ("A2", DescriptorReader.Read("Knee ankle foot orthosis, plastic, prefabricated, includes fitting")),
            ("A3", DescriptorReader.Read("Knee ankle foot orthosis, double upright, without knee joint, custom fabricated")),
            ("A4", DescriptorReader.Read("Knee ankle foot device, microprocessor, includes all components, custom fabricated")),
            ("A5", DescriptorReader.Read("Wrist hand orthosis, prefabricated")),
            ("A6", DescriptorReader.Read("Addition to lower extremity, straight knee joint, each joint")),
        ];

        var conflicts = DescriptorConflicts.Of("X", DescriptorReader.Read(KneeJoint), others);

        Assert.Equal(["A2", "A3", "A4"], conflicts.Select(c => c.Code));
        Assert.Contains("prefabricated", conflicts[0].Reason, StringComparison.Ordinal);
        Assert.Contains("without knee joint", conflicts[1].Reason, StringComparison.Ordinal);
        Assert.Contains("all components", conflicts[2].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Addition to lower extremity, pre-tibial shell, molded to patient model")]
    [InlineData("Additions to lower extremity, below knee, knee joints, polycentric, pair")]
    [InlineData("Addition to lower extremity fracture orthosis, drop lock knee joint")]
    public void Nothing_is_claimed_where_the_words_do_not_contradict(string addition)
    {
        var bases = new[] { ("A2", DescriptorReader.Read("Knee ankle foot orthosis, plastic, prefabricated")), ("A3", DescriptorReader.Read("Knee ankle foot orthosis, double upright, without knee joint, custom fabricated")) };

        Assert.DoesNotContain(DescriptorConflicts.Of("X", DescriptorReader.Read(addition), bases), c => addition.Contains("shell", StringComparison.Ordinal) ? c.Code == "A2" : true);
    }

    [Fact]
    public void A_contradiction_is_the_same_from_either_side()
    {
        var (addition, @base) = (DescriptorReader.Read(KneeJoint), DescriptorReader.Read("Knee ankle foot orthosis, plastic, prefabricated"));

        var forth = Assert.Single(DescriptorConflicts.Of("A", addition, [("B", @base)]));
        var back = Assert.Single(DescriptorConflicts.Of("B", @base, [("A", addition)]));
        Assert.Equal(forth.Reason, back.Reason);
    }
}
