namespace Upright.Domain.Codes.Descriptors;

public static class FabricationWords
{
    public static bool IsPrefabricated(this Fabrication fabrication) => fabrication >= Fabrication.PrefabricatedCustomFitted;

    public static string InWords(this Fabrication fabrication) => fabrication switch
    {
        Fabrication.CustomFabricated => "custom fabricated",
        Fabrication.PrefabricatedCustomFitted => "prefabricated, customised to fit",
        Fabrication.Prefabricated => "prefabricated",
        Fabrication.OffTheShelf => "prefabricated, off-the-shelf",
        _ => "not stated",
    };
}
