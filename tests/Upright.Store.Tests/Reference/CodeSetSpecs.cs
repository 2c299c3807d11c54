using Upright.Domain.CodeSets;
using Upright.Store.Reference.CodeSets;
using Upright.Tests;

namespace Upright.Store.Tests.Reference;

public sealed class CodeSetSpecs : IDisposable
{
    private static readonly DateOnly Day = new(2025, 11, 15);
    private readonly Library _library = new();

    public void Dispose() => _library.Dispose();

    private CodeVerdict Ask(CodeSet list, string code, DateOnly? on = null) => new ReferenceCodeSets(_library.Store).Ask(list, code, on ?? Day);

    private void WholeRelease(params HcpcsFile.Row[] rows) =>
        _library.ImportText("HCPC2025_OCT.csv", HcpcsFile.Csv([.. rows, .. Enumerable.Range(0, 3_000).Select(i => new HcpcsFile.Row($"A{i:0000}", "3", "Filling"))]));

    [Fact]
    public void Where_no_list_is_loaded_nothing_is_said() => Assert.All(Enum.GetValues<CodeSet>(), list => Assert.Equal(CodeVerdict.NotLoaded, Ask(list, "L2387")));

    [Fact]
    public void A_whole_release_tells_valid_future_terminated_and_unknown_codes_apart()
    {
        WholeRelease(new("L2387", "3", "An item"), new("L2390", "3", "A coming item", Added: "20251201"), new("L2395", "3", "An ended item", Terminated: "20251031"), new("KX", "7", "A modifier"));

        Assert.Equal(CodeVerdict.Valid, Ask(CodeSet.Hcpcs, "L2387"));
        Assert.Equal(CodeVerdict.NotYetEffective, Ask(CodeSet.Hcpcs, "L2390"));
        Assert.Equal(CodeVerdict.Terminated, Ask(CodeSet.Hcpcs, "L2395"));
        Assert.Equal(CodeVerdict.Valid, Ask(CodeSet.Hcpcs, "L2395", new(2025, 10, 31)));
        Assert.Equal(CodeVerdict.Unknown, Ask(CodeSet.Hcpcs, "L9999"));
        Assert.Equal((CodeVerdict.Valid, CodeVerdict.Unknown), (Ask(CodeSet.Modifier, "KX"), Ask(CodeSet.Modifier, "L2")));
        Assert.Equal(CodeVerdict.NotLoaded, Ask(CodeSet.Hcpcs, "L2387", new(2026, 2, 1)));
    }

    [Fact]
    public void Cpt_codes_and_their_numeric_modifiers_are_out_of_scope()
    {
        WholeRelease();

        Assert.Equal((CodeVerdict.OutOfScope, CodeVerdict.OutOfScope, CodeVerdict.OutOfScope), (Ask(CodeSet.Hcpcs, "99213"), Ask(CodeSet.Hcpcs, "0001T"), Ask(CodeSet.Modifier, "59")));
    }

    [Fact]
    public void An_excerpt_and_the_starter_speak_only_for_what_they_name()
    {
        Upright.Store.Starter.StarterData.Ensure(_library.Store);
        _library.ImportText("HCPC2025_OCT.csv", HcpcsFile.Csv([new("L1833", "3", "An item")]));

        Assert.Equal((CodeVerdict.Valid, CodeVerdict.Valid, CodeVerdict.NotLoaded), (Ask(CodeSet.Hcpcs, "L1833"), Ask(CodeSet.Hcpcs, "L2387"), Ask(CodeSet.Hcpcs, "L9999")));
        Assert.Equal((CodeVerdict.Valid, CodeVerdict.NotLoaded), (Ask(CodeSet.PlaceOfService, "12"), Ask(CodeSet.PlaceOfService, "98")));
    }

    [Fact]
    public void A_diagnosis_heading_may_not_be_billed()
    {
        _library.ImportText("icd10cm_order_2026.txt", "00001 G35     0 A heading\r\n00002 G35A    1 A diagnosis\r\n");

        Assert.Equal((CodeVerdict.NotBillable, CodeVerdict.Valid, CodeVerdict.Unknown), (Ask(CodeSet.Icd10Cm, "G35"), Ask(CodeSet.Icd10Cm, "G35A"), Ask(CodeSet.Icd10Cm, "G35Z")));
        Assert.Equal(CodeVerdict.NotLoaded, Ask(CodeSet.Icd10Cm, "G35A", new(2026, 10, 1)));
    }

    [Fact]
    public void An_answer_stays_the_same_while_a_file_is_checked()
    {
        var sets = new ReferenceCodeSets(_library.Store);
        var before = sets.Ask(CodeSet.Hcpcs, "L2387", Day);

        WholeRelease(new HcpcsFile.Row("L2387", "3", "An item"));

        Assert.Equal(before, sets.Ask(CodeSet.Hcpcs, "L2387", Day));
        Assert.Equal(before, sets.Ask(CodeSet.Hcpcs, "L2390", Day));
        Assert.Equal(CodeVerdict.Valid, Ask(CodeSet.Hcpcs, "L2387"));
    }
}
