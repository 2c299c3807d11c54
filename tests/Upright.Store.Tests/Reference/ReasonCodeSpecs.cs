using Upright.Domain.CodeSets;
using Upright.Sources.Containers;
using Upright.Store.Reference;
using Upright.Store.Reference.CodeSets;
using Upright.Store.Reference.Importing;
using Upright.Tests;

namespace Upright.Store.Tests.Reference;

/// <summary>The user's own lists of adjustment reasons and remarks; the codes and texts here are invented.</summary>
public sealed class ReasonCodeSpecs : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_users_own_list_answers_by_the_date_and_the_other_list_stays_unloaded()
    {
        using var store = ReferenceStore.Open(_folder.Path);
        var file = _folder.File("mine.csv", "CARC,Description,Start,Stop\n901,Invented reason,2000-01-01,\n902,Invented and ended,1/1/2000,12/31/2020\nthis is no code,x,,\n");
        var outcome = new ReferenceImport(store).Import(InputMembers.Of(file)[0]);
        Assert.Equal(ImportStatus.Loaded, outcome.Status);
        Assert.Equal((2, 1), ((int)outcome.Source!.Rows, outcome.Refused.Count));

        var sets = new ReferenceCodeSets(store);
        var day = new DateOnly(2026, 2, 1);
        Assert.Equal(CodeVerdict.Valid, sets.Ask(CodeSet.AdjustmentReason, "901", day));
        Assert.Equal(CodeVerdict.Terminated, sets.Ask(CodeSet.AdjustmentReason, "902", day));
        Assert.Equal(CodeVerdict.Unknown, sets.Ask(CodeSet.AdjustmentReason, "903", day));
        Assert.Equal(CodeVerdict.NotLoaded, sets.Ask(CodeSet.Remark, "N999", day));
    }

    [Fact]
    public void A_store_of_the_first_version_takes_the_lists_too()
    {
        using (var first = ReferenceStore.Open(_folder.Path)) first.Execute("DROP TABLE reason_code; PRAGMA user_version = 1;");
        using var store = ReferenceStore.Open(_folder.Path);
        var file = _folder.File("remarks.csv", "RARC,Description\nN999,Invented remark\n");
        Assert.Equal(ImportStatus.Loaded, new ReferenceImport(store).Import(InputMembers.Of(file)[0]).Status);
        Assert.Equal(CodeVerdict.Valid, new ReferenceCodeSets(store).Ask(CodeSet.Remark, "N999", new DateOnly(2026, 2, 1)));
    }
}
