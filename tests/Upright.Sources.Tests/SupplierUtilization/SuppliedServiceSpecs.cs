using Upright.Domain;
using Upright.Sources.Nppes;
using Upright.Sources.SupplierUtilization;

namespace Upright.Tests.SupplierUtilization;

public sealed class SuppliedServiceSpecs : IDisposable
{
    private const string Header = "Suplr_NPI,Suplr_Prvdr_Last_Name_Org,Suplr_Prvdr_State_Abrvtn,Suplr_Prvdr_Spclty_Desc,HCPCS_Cd,HCPCS_Desc,Suplr_Rentl_Ind,Tot_Suplr_Benes,Tot_Suplr_Clms,Tot_Suplr_Srvcs,Avg_Suplr_Sbmtd_Chrg,Avg_Suplr_Mdcr_Alowd_Amt\n";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("utilization");

    public void Dispose() => _folder.Delete(recursive: true);

    private List<SuppliedService> Read(string rows)
    {
        var path = Path.Combine(_folder.FullName, "u.csv");
        File.WriteAllText(path, Header + rows);
        using var table = ProviderTable.Open(path, SuppliedServiceReader.IsHeader);
        return [.. SuppliedServiceReader.Read(table, CancellationToken.None)];
    }

    [Fact]
    public void A_row_says_what_a_supplier_billed()
    {
        var rows = Read("1234567893,\"Example, Inc.\",tx,Medical Supply Company with Orthotist,L1833,\"Ko, adj\",N,*,14,15.5,1200.123456,512.25\n1234567893,X,TX,S,E0601,,Y,\"1,012\",20,20,10,5\n");
        Assert.Equal(new SuppliedService(1234567893, "L1833", false, "TX", "Medical Supply Company with Orthotist", null, 14, 15.5m, 1200.123456m, 512.25m), rows[0]);
        Assert.Equal((true, 1012L), (rows[1].IsRental, rows[1].Beneficiaries!.Value));
    }

    [Theory]
    [InlineData("x,a,TX,S,L1833,d,N,1,2,3,4,5\n")]
    [InlineData("1234567893,a,TX,S,L1833,d,N,1,many,3,4,5\n")]
    [InlineData("1234567893,a,TX,S,L1833,d,N,1\n")]
    public void A_row_that_cannot_be_read_refuses_the_file_with_its_line(string row) => Assert.Equal(2, Assert.Throws<UnreadableInputException>(() => Read(row)).Line);

    [Theory]
    [InlineData("MUP_DME_RY26_P05_V10_DY24_SPR.csv", 2024)]
    [InlineData("Medicare_DME_by_Supplier_and_Service_2023.csv", 2023)]
    [InlineData("supplier.csv", null)]
    public void The_year_is_told_by_the_files_name(string name, int? year) => Assert.Equal(year, SuppliedServiceReader.YearOf(name));
}
