using System.Text;
using Upright.Domain.Answers;
using Upright.Domain.Time;
using Upright.Store.Reference;
using Upright.Store.Reference.Importing;
using Upright.Tests;

namespace Upright.Store.Tests.Reference;

public sealed class ImportSpecs : IDisposable
{
    private static readonly FeeTable.Row[] Fees = [new("L2385", "150.00"), new("L2387", "190.18")];
    private readonly Library _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void A_file_is_loaded_with_its_publisher_release_dates_checksum_and_counts()
    {
        var content = Encoding.UTF8.GetBytes(FeeTable.Cms([.. Fees, new("L2390", "what")]));

        var outcome = _library.Import("any.csv", content);

        Assert.Equal(ImportStatus.Loaded, outcome.Status);
        var source = outcome.Source!;
        Assert.Equal(("CMS", "April 2025", new Quarter(2025, 2).Span, SourceStanding.Official), (source.Publisher, source.Release, source.Holds, source.Standing));
        Assert.Equal((2, 1, content.Length), (source.Rows, source.RefusedRows, source.Bytes));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)), source.Sha256);
        Assert.Equal(10, Assert.Single(SourceList.RefusedRows(_library.Store, source.Id)).Line);
    }

    [Fact]
    public void The_same_content_changes_nothing_under_another_name_or_packed()
    {
        var content = Encoding.UTF8.GetBytes(FeeTable.Cms(Fees));
        _library.Import("a.csv", content);
        var before = _library.Everything();

        Assert.Equal(ImportStatus.AlreadyLoaded, _library.Import("a.csv", content).Status);
        Assert.Equal(ImportStatus.AlreadyLoaded, _library.Import("b.txt", content).Status);
        Assert.Equal(ImportStatus.AlreadyLoaded, _library.Import("c.zip", Archive.Zip(("x/y.csv", content))).Status);
        Assert.Equal(ImportStatus.AlreadyLoaded, _library.Import("d.csv.gz", Archive.Gzip(content)).Status);
        Assert.Equal(before, _library.Everything());
    }

    [Fact]
    public void A_file_that_cannot_be_read_to_its_end_leaves_the_store_as_it_was()
    {
        _library.ImportText("good.csv", FeeTable.Cms(Fees));
        var before = _library.Everything();
        var another = FeeTable.Cms([.. Enumerable.Range(1000, 2000).Select(i => new FeeTable.Row($"L{i}", "5.00"))], "July 2025 Fee Schedule");
        var packed = Archive.Zip(("a.csv", Encoding.UTF8.GetBytes(another)));
        packed[packed.Length / 2] ^= 0x10;

        foreach (var outcome in new[]
        {
            _library.ImportText("cut.csv", another[..(another.Length / 2)]),
            _library.Import("flipped.zip", packed),
            _library.Import("cut.gz", Archive.Gzip(Encoding.UTF8.GetBytes(another))[..^200]),
            _library.ImportText("column.csv", another.Replace("CATG", "CATEGORY", StringComparison.Ordinal)),
            _library.ImportText("none.csv", FeeTable.Cms([])),
            _library.ImportText("all-wrong.csv", FeeTable.Cms([new("L2387", "many")])),
        })
        {
            Assert.Equal(ImportStatus.Refused, outcome.Status);
            Assert.StartsWith(outcome.Display, outcome.Error, StringComparison.Ordinal);
        }
        Assert.Equal(before, _library.Everything());
    }

    [Fact]
    public void A_damaged_archive_is_named_as_the_cause_rather_than_the_row_it_spoilt()
    {
        var packed = Archive.Zip(("a.csv", Encoding.UTF8.GetBytes(FeeTable.Cms(Fees))));
        var directory = packed.AsSpan().IndexOf("PK\x01\x02"u8);
        packed[directory + 16] ^= 0xFF;

        Assert.Contains("damaged", _library.Import("a.zip", packed).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelling_in_the_middle_stores_nothing()
    {
        var path = _library.Folder.File("a.csv", FeeTable.Cms(Enumerable.Range(1000, 500).Select(i => new FeeTable.Row($"L{i}", "5.00"))));
        var before = _library.Everything();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => _library.Import(path, cancel: cancelled.Token));
        Assert.Equal(before, _library.Everything());
        Assert.Equal(ImportStatus.Loaded, _library.Import(path).Status);
    }

    [Fact]
    public void What_says_no_release_is_refused_until_the_user_states_it()
    {
        var text = FeeTable.Cms(Fees, title: "A schedule");

        Assert.Contains("--release", _library.ImportText("fees.csv", text).Error, StringComparison.Ordinal);
        Assert.Equal("January 2026", _library.ImportText("fees.csv", text, new Quarter(2026, 1)).Source!.Release);
    }

    [Theory]
    [InlineData("HCPC2024_OCT_CONTR_ANWEB.csv", "October 2024")]
    [InlineData("HCPC2026_JAN_ANWEB_v2.csv", "January 2026")]
    [InlineData("codes.csv", "April 2024")]
    public void A_code_release_is_dated_by_its_name_or_its_latest_effective_date(string name, string release) =>
        Assert.Equal(release, _library.ImportText(name, HcpcsFile.Csv([new("L2387", "3", "An item", Effective: "20240401")])).Source!.Release);

    [Fact]
    public void A_few_rows_are_an_excerpt_and_say_so()
    {
        var source = _library.ImportText("HCPC2020_OCT.csv", HcpcsFile.Csv([new("L2387", "3", "An item")])).Source!;

        Assert.True(source.Partial);
        Assert.Contains(source.Notes, n => n.Contains("excerpt", StringComparison.Ordinal));
        Assert.True(_library.ImportText("fees.csv", FeeTable.Cms(Fees)).Source!.Partial);
    }

    [Fact]
    public void A_source_is_taken_out_with_everything_that_hangs_on_it()
    {
        var before = _library.Everything();
        var source = _library.ImportText("a.csv", FeeTable.Cms([.. Fees, new("L2390", "what")])).Source!;

        Assert.True(SourceList.Remove(_library.Store, source.Id));
        Assert.False(SourceList.Remove(_library.Store, source.Id));
        Assert.Equal(before, _library.Everything());
    }

    [Fact]
    public void Tables_beside_the_schedule_are_kept_apart_from_it()
    {
        _library.ImportText("Former_CBA_APR2025.csv", "HCPCS,Mod,Mod2,Mod3,CATG,\"A, TX\",\"B, TX\",\"C, TX\",\"D, TX\",\"E, TX\",\"F, TX\",Description\nL2387,,,,PO,1,2,3,4,5,6,x\n");
        _library.ImportText("rural.csv", "STATE,DMEPOS RURAL ZIP CODE,YEAR/QTR,LOCATION\nTX,78001,202601,RURAL\n");

        Assert.Equal([ReferenceKinds.RuralZips, ReferenceKinds.BiddingAreaFees], SourceList.All(_library.Store).Select(s => s.Kind));
        Assert.Equal(AbsenceReason.NotLoaded, new Store.Reference.Questions.FeeSchedule(_library.Store).Ask("L2387", null, Library.Today).Choice.Absence!.Reason);
    }

    [Fact]
    public void Many_imports_at_once_load_each_content_once()
    {
        var path = _library.Folder.File("a.csv", FeeTable.Cms(Enumerable.Range(1000, 300).Select(i => new FeeTable.Row($"L{i}", "5.00"))));
        var folder = Path.Combine(_library.Folder.Path, "data");

        var outcomes = new System.Collections.Concurrent.ConcurrentBag<ImportStatus>();
        Parallel.For(0, 6, new ParallelOptions { MaxDegreeOfParallelism = 6 }, _ =>
        {
            using var store = ReferenceStore.Open(folder);
            outcomes.Add(new ReferenceImport(store).Import(Upright.Sources.Containers.InputMembers.Of(path)[0]).Status);
        });

        Assert.Equal(1, outcomes.Count(o => o == ImportStatus.Loaded));
        Assert.Equal(5, outcomes.Count(o => o == ImportStatus.AlreadyLoaded));
        Assert.Single(SourceList.All(_library.Store));
    }

    [Fact]
    public void A_store_that_is_none_or_newer_than_the_program_is_one_error()
    {
        var none = Directory.CreateDirectory(Path.Combine(_library.Folder.Path, "none")).FullName;
        File.WriteAllText(Path.Combine(none, ReferenceStore.FileName), "this is no database, however long it may be");
        Assert.Contains("not a store", Assert.Throws<Domain.UnreadableInputException>(() => ReferenceStore.Open(none)).Message, StringComparison.Ordinal);

        _library.Store.Execute("PRAGMA user_version = 99");
        Assert.Contains("newer", Assert.Throws<Domain.UnreadableInputException>(() => ReferenceStore.Open(Path.Combine(_library.Folder.Path, "data"))).Message, StringComparison.Ordinal);
    }
}
