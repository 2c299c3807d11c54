using Upright.Domain;
using Upright.Domain.Time;
using Upright.Sources.FormerBiddingAreas;
using Upright.Sources.Icd10Cm;
using Upright.Sources.Mue;
using Upright.Sources.Nucc;
using Upright.Sources.PlacesOfService;
using Upright.Sources.Reading;
using Upright.Sources.RuralZips;

namespace Upright.Sources.Tests.OtherTables;

public class OtherTableSpecs
{
    private static (List<T> Entries, ReadingLog Log) Read<T>(Func<ReadingLog, IEnumerable<TableRow>, IEnumerable<T>> read, string csv)
    {
        var log = new ReadingLog();
        return ([.. read(log, CsvRows.Read(new StringReader(csv)))], log);
    }

    [Fact]
    public void Rural_zip_codes_get_their_leading_zeros_back_and_bidding_areas_are_left_out_by_name()
    {
        RuralZipReader? reader = null;
        var (zips, log) = Read((l, r) => (reader = new RuralZipReader(l)).Read(r), "STATE,DMEPOS RURAL ZIP CODE,YEAR/QTR,LOCATION\nME,3901,202601,RURAL\nTX,78701,202601,AUSTIN\nTX,7x,202601,RURAL\nTX,78001,202602,RURAL\nME,03901,202601,RURAL\n");

        Assert.Equal([new RuralZip("03901", "ME")], zips);
        Assert.Equal(1, log.LeftOut.Single().Value);
        Assert.Equal([(4L, 2), (5L, 3), (6L, 2)], log.Refused.Select(r => (r.Line, r.Column ?? 0)));
        Assert.Equal(new Quarter(2026, 1), reader!.Quarter);
    }

    [Fact]
    public void Former_bidding_areas_have_a_fee_only_where_the_cell_has_one()
    {
        var (fees, log) = Read((l, r) => new BiddingAreaFeeReader(l).Read(r), "Title,,,,,,,,,,,\nHCPCS,Mod,Mod2,Mod3,CATG,\"A, TX\",\"B, TX\",\"C, TX\",\"D, TX\",\"E, TX\",\"F, TX\",Description\nE0100,NU,,,IN,1.50,0,2,,3,4,Cane\nE0105,NU,,,IN,x,0,2,,3,4,Cane\n");

        Assert.Equal([("A, TX", 1.50m), ("C, TX", 2m), ("E, TX", 3m), ("F, TX", 4m)], fees.Select(f => (f.Area, f.Amount)));
        Assert.Equal((4L, 6), (log.Refused.Single().Line, log.Refused.Single().Column));
    }

    [Fact]
    public void The_diagnosis_order_file_tells_headers_from_codes_and_refuses_what_is_no_line_of_it()
    {
        const string text = "00001 G35     0 Multiple sclerosis                                           Multiple sclerosis\r\n00002 G35A    1 A kind of it                                                 A kind of it, in full\r\nnonsense\r\n00003 G35A    1 Again\r\n";
        var log = new ReadingLog();

        var entries = new Icd10CmOrderReader(log).Read(new StringReader(text)).ToList();

        Assert.Equal([("G35", false, "Multiple sclerosis"), ("G35A", true, "A kind of it, in full")], entries.Select(e => (e.Code, e.Billable, e.LongDescription)));
        Assert.Equal([3L, 4L], log.Refused.Select(r => r.Line));
    }

    [Fact]
    public void Unlikely_edits_keep_their_indicator_and_cpt_codes_are_left_out()
    {
        const string csv = "\"A notice\n, over lines\",,,\n\"HCPCS/\nCPT Code\",DME Supplier Services MUE Values,MUE Adjudication Indicator,MUE Rationale\nL2387,4,2 Date of Service Edit: Policy,Anatomy\n99213,1,3 x,y\nL2390,two,2 x,y\nL2395,2,9 x,y\nL2387,1,1 x,y\n";

        var (entries, log) = Read((l, r) => new MueReader(l).Read(r), csv);

        Assert.Equal([new MueEntry("L2387", 4, 2, "Anatomy")], entries);
        Assert.Equal(1, log.LeftOut["CPT code"]);
        Assert.Equal([(7L, 2), (8L, 3), (9L, 1)], log.Refused.Select(r => (r.Line, r.Column ?? 0)));
    }

    [Fact]
    public void Taxonomy_codes_have_ten_letters_and_digits()
    {
        var (entries, log) = Read((l, r) => new TaxonomyReader(l).Read(r), "Code,Grouping,Classification,Specialization,Definition,Notes,Display Name,Section\n000A00000X,g,c,s,\"d, over\nlines\",n,shown,Individual\nshort,g,c,s,d,n,x,y\n000A00000X,g,c,s,d,n,x,y\n");

        Assert.Equal(("000A00000X", "shown"), (entries.Single().Code, entries.Single().DisplayName));
        Assert.Equal([4L, 5L], log.Refused.Select(r => r.Line));
    }

    [Fact]
    public void Unassigned_places_are_left_out_and_no_number_is_refused()
    {
        var (entries, log) = Read((l, r) => new PlaceReader(l).Read(r), "Place of Service Code(s),Place of Service Name,Place of Service Description\n1,Pharmacy,x\n35-40,Unassigned,N/A\n12,Home,\"x, y\"\nab,What,x\n12,Home,again\n");

        Assert.Equal(["01", "12"], entries.Select(e => e.Code));
        Assert.Equal(1, log.LeftOut["unassigned"]);
        Assert.Equal([5L, 6L], log.Refused.Select(r => r.Line));
    }

    [Fact]
    public void A_table_of_another_kind_is_an_error_of_every_reader()
    {
        static void Refuses<T>(Func<IEnumerable<TableRow>, IEnumerable<T>> read) => Assert.Throws<UnreadableInputException>(() => read(CsvRows.Read(new StringReader("a,b\n1,2\n"))).ToList());

        Refuses(r => new RuralZipReader(new()).Read(r));
        Refuses(r => new BiddingAreaFeeReader(new()).Read(r));
        Refuses(r => new MueReader(new()).Read(r));
        Refuses(r => new TaxonomyReader(new()).Read(r));
        Refuses(r => new PlaceReader(new()).Read(r));
        Refuses(r => new Sources.DmeposFees.FeeTableReader(new()).Read(r));
        Refuses(r => new Sources.DmeposFees.PdacFeeReader(new()).Read(r));
        Refuses(r => new Sources.Hcpcs.HcpcsTableReader(new()).Read(r));
    }
}
