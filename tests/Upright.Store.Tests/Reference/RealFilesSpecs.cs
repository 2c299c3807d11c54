using Upright.Domain.Places;
using Upright.Store.Reference;
using Upright.Store.Reference.Importing;
using Upright.Store.Reference.Questions;
using Upright.Tests;

namespace Upright.Store.Tests.Reference;

/// <summary>What must come out when the real files are loaded.</summary>
public sealed class RealFilesSpecs(RealFilesSpecs.Shelf shelf) : IClassFixture<RealFilesSpecs.Shelf>
{
    /// <summary>All real files, loaded once for the class.</summary>
    public sealed class Shelf : IDisposable
    {
        private readonly Lazy<Library> _library = new(() =>
        {
            var library = new Library(starter: true);
            foreach (var file in (string[])["hcpcs/HCPC2019_CONTR_ANWEB.txt.gz", "hcpcs/HCPC2020_APR_CONTR_ANWEB.xlsx", "hcpcs/HCPC2020_OCT_CONTR_ANWEB.xlsx", "dmepos/DMEPOS25_APR.csv", "dmepos/DMEPOS26_JAN.without-preamble.csv", "dmepos/pdac-fee-schedule-2021-07-01.csv",
                "dmepos/Former_CBA_fee_schedule_APR2025_original.csv", "rural/DME_Rural_ZIP_Code_Quarter_1_2026.csv", "mue/MUE_DME_2024-07-01.decoded.csv", "icd10cm/cms_2026_dx.zip", "nucc/nucc_taxonomy_251.csv"])
                library.ImportAll(SharedData.Path(["cms", .. file.Split('/')]));
            return library;
        });

        internal Library Library => _library.Value;

        public void Dispose()
        {
            if (_library.IsValueCreated) _library.Value.Dispose();
        }
    }

    private ReferenceStore Store => shelf.Library.Store;

    [Fact]
    public void The_polycentric_knee_joint_on_a_day_of_October_2020()
    {
        var answer = new Codes(Store).Ask("L2387", new(2020, 10, 15), Library.Today);

        Assert.EndsWith("each joint", answer.Record!.LongDescription, StringComparison.Ordinal);
        Assert.Equal(("38", "D1F", new DateOnly(2006, 1, 1), "October 2020"), (answer.Record.Pricing[0], answer.Record.Betos, answer.Record.Effective!.Value, answer.Choice.Source!.Release));
        Assert.Equal(["L2006", "L2010", "L2030", "L2035", "L2132", "L2134", "L2136"], answer.Conflicts.Select(c => c.Code));
    }

    [Theory]
    [InlineData("2021-08-15", "TX", 155.34)]
    [InlineData("2021-08-15", "CA", 207.12)]
    [InlineData("2021-08-15", "OH", 191.63)]
    [InlineData("2021-08-15", "AK", 222.75)]
    [InlineData("2021-08-15", "PR", 66.70)]
    [InlineData("2025-05-01", "TX", 186.44)]
    [InlineData("2026-02-01", "TX", 190.18)]
    [InlineData("2026-02-01", "CA", 253.57)]
    [InlineData("2026-02-01", "AK", 272.72)]
    public void Its_fee_is_as_published_and_has_no_rural_amount(string on, string state, double amount)
    {
        var row = Assert.Single(new FeeSchedule(Store).Ask("L2387", DateOnly.Parse(on, null), Library.Today).Rows);

        Assert.Equal((decimal)amount, row.Fee(Jurisdiction.Parse(state), rural: false)!.Value.Amount);
        Assert.False(row.HasRuralAmounts);
    }

    [Fact]
    public void Floor_and_ceiling_of_January_2026_are_the_range_of_the_contiguous_states()
    {
        var row = Assert.Single(new FeeSchedule(Store).Ask("L2387", new(2026, 2, 1), Library.Today).Rows);
        var range = row.ContiguousRange()!;

        Assert.Equal((190.18m, 253.57m), (row.Floor!.Value.Amount, row.Ceiling!.Value.Amount));
        Assert.Equal((row.Floor, row.Ceiling), (range.Lowest, range.Highest));
        Assert.Contains(Jurisdiction.Parse("TX"), range.LowestIn);
    }

    [Fact]
    public void The_official_files_are_asked_and_not_the_starter() =>
        Assert.All([new DateOnly(2021, 8, 15), new(2025, 5, 1), new(2026, 2, 1)], on => Assert.Equal(Domain.Answers.SourceStanding.Official, new FeeSchedule(Store).Ask("L2387", on, Library.Today).Choice.Source!.Standing));

    [Theory]
    [InlineData(ReferenceKinds.Icd10Cm, 98_186)]
    [InlineData(ReferenceKinds.Taxonomy, 883)]
    [InlineData(ReferenceKinds.BiddingAreaFees, 617)]
    [InlineData(ReferenceKinds.MueDme, 2_928)]
    public void Everything_in_the_other_files_is_taken(string kind, long rows)
    {
        var source = Assert.Single(SourceList.All(Store, kind));

        Assert.Equal((rows, 0L), (source.Rows, source.RefusedRows));
    }

    [Fact]
    public void The_diagnoses_of_2026_have_as_many_billable_codes_as_published()
    {
        _ = Store;
        Assert.Equal(74_719L, Store.Scalar("SELECT count(*) FROM diagnosis WHERE billable = 1"));
        Assert.Equal(0L, Store.Scalar("SELECT billable FROM diagnosis WHERE code = 'G35'"));
        Assert.Equal(1L, Store.Scalar("SELECT billable FROM diagnosis WHERE code = 'G35A'"));
    }

    [Fact]
    public void Loading_all_of_it_again_changes_nothing()
    {
        var before = Store.Scalar("SELECT count(*) || max(loaded_at) FROM source");

        Assert.All(shelf.Library.ImportAll(SharedData.Path("cms", "dmepos", "DMEPOS25_APR.csv")), o => Assert.Equal(ImportStatus.AlreadyLoaded, o.Status));
        Assert.Equal(before, Store.Scalar("SELECT count(*) || max(loaded_at) FROM source"));
    }
}
