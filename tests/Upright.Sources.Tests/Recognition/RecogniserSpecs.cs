using System.Text;
using CsCheck;
using Upright.Sources.Containers;
using Upright.Sources.Recognition;
using Upright.Tests;

namespace Upright.Sources.Tests.Recognition;

public sealed class RecogniserSpecs : IDisposable
{
    private static readonly FeeTable.Row[] Fees = [new("L2387", "190.18")];
    private static readonly HcpcsFile.Row[] Codes = [new("L2387", "3", "An invented item, each"), new("KX", "7", "An invented modifier")];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Sources.Recognition.Recognition Of(byte[] content) => Recogniser.Recognise(InputMembers.Of(_folder.File("misleading.name", content))[0]);

    private Sources.Recognition.Recognition Of(string content, Encoding? encoding = null) => Of([.. (encoding?.GetPreamble() ?? []), .. (encoding ?? Encoding.UTF8).GetBytes(content)]);

    [Fact]
    public void Every_kind_is_told_by_its_content_under_a_misleading_name()
    {
        Assert.Equal(ReferenceKind.DmeposFees, Of(FeeTable.Cms(Fees)).Kind);
        Assert.Equal(ReferenceKind.DmeposFeesPdac, Of(FeeTable.Pdac(Fees)).Kind);
        Assert.Equal(ReferenceKind.DmeposFeesText, Of(FeeTable.Tilde(Fees)).Kind);
        Assert.Equal(ReferenceKind.HcpcsTable, Of(HcpcsFile.Csv(Codes)).Kind);
        Assert.Equal(ReferenceKind.HcpcsTable, Of(HcpcsFile.Xlsx(Codes)).Kind);
        Assert.Equal(ReferenceKind.HcpcsFixedWidth, Of(HcpcsFile.FixedWidth(Codes)).Kind);
        Assert.Equal(ReferenceKind.Icd10CmOrder, Of("00001 A00     0 Cholera\r\n00002 A000    1 Cholera due to one thing\r\n").Kind);
        Assert.Equal(ReferenceKind.RuralZips, Of("STATE,DMEPOS RURAL ZIP CODE,YEAR/QTR,LOCATION\nTX,78001,202601,RURAL\n").Kind);
        Assert.Equal(ReferenceKind.FormerBiddingAreaFees, Of("HCPCS,Mod,Mod2,Mod3,CATG,\"A, TX\",\"B, TX\",\"C, TX\",\"D, TX\",\"E, TX\",\"F, TX\",Description\n").Kind);
        Assert.Equal(ReferenceKind.NuccTaxonomy, Of("Code,Grouping,Classification,Specialization,Definition,Notes\n").Kind);
        Assert.Equal(ReferenceKind.PlacesOfService, Of("Place of Service Code(s),Place of Service Name,Place of Service Description\n12,Home,x\n").Kind);
        Assert.Equal(ReferenceKind.MueDme, Of("\"A notice\nover lines\"\n\"HCPCS/\nCPT Code\",DME Supplier Services MUE Values,MUE Adjudication Indicator,MUE Rationale\nL2387,2,2 Date of Service Edit: Policy,x\n").Kind);
    }

    [Fact]
    public void A_renamed_column_does_not_hide_what_the_table_is() => Assert.Equal(ReferenceKind.DmeposFees, Of(FeeTable.Cms(Fees).Replace("JURIS", "JURISDICTION", StringComparison.Ordinal)).Kind);

    [Fact]
    public void Utf16_with_its_mark_is_recognised() => Assert.Equal(ReferenceKind.DmeposFees, Of(FeeTable.Cms(Fees), Encoding.Unicode).Kind);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   \r\n", "empty")]
    [InlineData("<!DOCTYPE html><html><body>Not found</body></html>", "web page")]
    [InlineData("<?xml version=\"1.0\"?><Error/>", "XML")]
    [InlineData("{\"a\":1}", "JSON")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("dear sir", "no known layout")]
    public void What_is_none_of_them_is_named_for_what_it_looks_like(string content, string words)
    {
        var recognition = Of(Encoding.UTF8.GetBytes(content));

        Assert.Null(recognition.Kind);
        Assert.Contains(words, recognition.InWords, StringComparison.Ordinal);
    }

    [Fact]
    public void No_bytes_whatever_are_more_than_unrecognised() => Gen.Byte.Array[0, 2000].Sample(bytes =>
    {
        try
        {
            return Of(bytes).Kind is null;
        }
        catch (Domain.UnreadableInputException)
        {
            return true;
        }
    }, iter: 200, threads: 1);

    [Theory]
    [InlineData(ReferenceKind.DmeposFees, "dmepos", "DMEPOS25_APR.csv")]
    [InlineData(ReferenceKind.DmeposFees, "dmepos", "DMEPOS26_JAN.without-preamble.csv")]
    [InlineData(ReferenceKind.DmeposFeesPdac, "dmepos", "pdac-fee-schedule-2021-07-01.csv")]
    [InlineData(ReferenceKind.FormerBiddingAreaFees, "dmepos", "Former_CBA_fee_schedule_APR2025_original.csv")]
    [InlineData(ReferenceKind.RuralZips, "rural", "DME_Rural_ZIP_Code_Quarter_1_2026.csv")]
    [InlineData(ReferenceKind.HcpcsFixedWidth, "hcpcs", "HCPC2019_CONTR_ANWEB.txt.gz")]
    [InlineData(ReferenceKind.HcpcsTable, "hcpcs", "HCPC2020_OCT_CONTR_ANWEB.xlsx")]
    [InlineData(ReferenceKind.MueDme, "mue", "MCR_MUE_DMESupplierServices_Eff_10-01-2026.trimmed-sample.csv")]
    [InlineData(ReferenceKind.NuccTaxonomy, "nucc", "nucc_taxonomy_251.csv")]
    [InlineData(null, "nppes", "npidata_sample_V1_header.csv")]
    [InlineData(null, "hcpcs", "HCPCS2019_recordlayout.txt")]
    public void Real_files_are_recognised_for_what_they_are(ReferenceKind? kind, string folder, string file) =>
        Assert.Equal(kind, Recogniser.Recognise(Assert.Single(InputMembers.Of(SharedData.Path("cms", folder, file)))).Kind);

    [Fact]
    public void Of_the_diagnosis_archive_only_the_order_file_is_taken()
    {
        var kinds = InputMembers.Of(SharedData.Path("cms", "icd10cm", "cms_2026_dx.zip")).ToDictionary(m => m.Name, m => Recogniser.Recognise(m).Kind);

        Assert.Equal(["icd10cm_order_2026.txt"], kinds.Where(k => k.Value is not null).Select(k => k.Key));
    }
}
