using CsCheck;
using Upright.X12.Checking;
using Upright.X12.Remittances;

namespace Upright.X12.Tests;

public class RemittanceSpecs
{
    /// <summary>Invented: a payment, a denial, a reversal with its correction, an overpayment withheld and interest.</summary>
    internal const string Clean =
        "ISA*00*          *00*          *ZZ*PAYERCH        *ZZ*ORTHOLAB       *261101*0930*^*00501*000000101*0*T*:~" +
        "GS*HP*PAYERCH*ORTHOLAB*20261101*0930*1*X*005010X221A1~ST*835*1001~" +
        "BPR*I*747.36*C*ACH*CCP*01*021000021*DA*123456789*1512345678**01*064000017*DA*987654321*20261105~TRN*1*EFT0001*1512345678~" +
        "N1*PR*BLUE RIDGE HEALTH~N3*1 PAYER PLAZA~N4*KNOXVILLE*TN*37902~PER*BL*EDI SUPPORT*TE*8005550101~N1*PE*SUNRISE ORTHOTICS LLC*XX*1500000017~LX*1~" +
        "CLP*ORD10002*1*1450.5*960*240*12*2026110100001*11*7~NM1*QC*1*SMITH*ALAN****MI*W123456789~" +
        "SVC*HC:L1970:RT*1200*800**1~DTM*472*20261001~CAS*CO*45*200~CAS*PR*2*200~REF*6R*10002-1~AMT*B6*1000~" +
        "SVC*HC:L2820:RT*250.5*160**1~DTM*472*20261001~CAS*CO*45*50.5~CAS*PR*2*40~REF*6R*10002-2~" +
        "CLP*ORD10001*4*612*0*0*12*2026110100002*12*1~NM1*QC*1*DOE*JANE~MOA***MA01*N130~SVC*HC:L3000:RT:KX*612*0**1~DTM*472*20261015~CAS*CO*197*612~LQ*HE*N56~" +
        "CLP*ORD09000*22*-300*-180*-45*12*2026090100009*12*1~CAS*CO*45*-75~CAS*PR*2*-45~NM1*QC*1*BROWN*KIM~" +
        "CLP*ORD09000*1*300*210*0*12*2026110100003*12*1~NM1*QC*1*BROWN*KIM~SVC*HC:L3020:LT*300*210**1~DTM*472*20260815~CAS*CO*45*75*1*253*15~" +
        "PLB*1500000017*20261231*WO:2026080100777*250*L6:INT1*-7.36~SE*40*1001~GE*1*1~IEA*1*000000101~";

    private static Remittance Read(string text) => Assert.Single(RemittanceReader.Read(SampleClaims.Stream(text)));

    private static IReadOnlyList<Finding> Errors(string text) => [.. FileCheck.Check(SampleClaims.Stream(text)).Findings.Where(f => f.Severity == Severity.Error)];

    [Fact]
    public void A_remittance_that_balances_has_no_finding_and_may_be_posted()
    {
        Assert.Empty(Errors(Clean).Select(f => f.Id));
        Assert.Empty(PostingGate.Check(Read(Clean)));
    }

    [Fact]
    public void Adjustments_remarks_and_allowed_amounts_are_read_by_line()
    {
        var remittance = Read(Clean);
        Assert.Equal(747.36m, remittance.Payment);
        var line = remittance.Claims[0].Lines[0];
        Assert.Equal(("L1970", 1200m, 800m, 1000m, "10002-1"), (line.Procedure, line.Charge, line.Paid, line.Allowed!.Value, line.ControlNumber));
        Assert.Equal([("CO", "45", 200m), ("PR", "2", 200m)], line.Adjustments.Select(a => (a.Group, a.Reason, a.Amount)));
        Assert.Equal(["MA01", "N130"], remittance.Claims[1].Remarks);
        Assert.Equal(["N56"], remittance.Claims[1].Lines[0].Remarks);
        Assert.Equal([("45", 75m), ("253", 15m)], remittance.Claims[3].Lines[0].Adjustments.Select(a => (a.Reason, a.Amount)));
    }

    [Fact]
    public void A_reversal_is_paired_with_its_correction()
    {
        var pair = Assert.Single(Correction.Pair(Read(Clean)));
        Assert.Equal((3, 4, 30m), (pair.Reversal.Number, pair.Corrected!.Number, pair.Net));
    }

    [Fact]
    public void Provider_adjustments_are_added_up_by_reason() =>
        Assert.Equal([("L6", -7.36m), ("WO", 250m)], Read(Clean).ByReason);

    public static TheoryData<Mutation> Faults => [.. s_faults];

    private static readonly Mutation[] s_faults =
    [
        new("a line pays a cent more", 3, "X221.2110.SVC03.balance", "*1200*800*", "*1200*800.01*"),
        new("a claim pays more than its lines", 3, "X221.2100.CLP04.balance", "*1450.5*960*", "*1450.5*970*"),
        new("the patient owes more than the adjustments say", 3, "X221.2100.CLP05.responsibility", "*960*240*", "*960*250*"),
        new("the payment is not that of the claims", 3, "X221.BPR02.balance", "BPR*I*747.36", "BPR*I*747.37"),
        new("an overpayment is withheld that the payment does not show", 3, "X221.BPR02.balance", "*250*L6", "*251*L6"),
        new("a reversal keeps its charge", 4, "X221.2100.CLP03.reversal", "*22*-300*-180*", "*22*300*-180*"),
        new("the payment is negative", 4, "X221.BPR02.negative", "BPR*I*747.36", "BPR*I*-747.36"),
        new("nothing is paid by its method", 4, "X221.BPR02.nonpayment", "*C*ACH*", "*C*NON*"),
        new("an adjustment group is unknown", 2, "X221.2110.CAS01.code", "CAS*CO*45*200", "CAS*XX*45*200"),
        new("the claim status is unknown", 2, "X221.2100.CLP02.code", "CLP*ORD10002*1*", "CLP*ORD10002*9*"),
        new("the patient is not named", 2, "X221.2100.NM1*QC.missing", "~NM1*QC*1*SMITH*ALAN****MI*W123456789", ""),
        new("the payer's technical contact is missing", 2, "X221.1000A.PER*BL.missing", "~PER*BL*EDI SUPPORT*TE*8005550101", ""),
        new("a provider adjustment has no known reason", 2, "X221.PLB03-1.code", "WO:2026080100777", "QQ:2026080100777"),
        new("the payee's NPI fails its check digit", 5, "X221.1000B.N104.npi", "*XX*1500000017~LX", "*XX*1500000016~LX"),
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_single_fault_is_caught_at_its_level(Mutation mutation)
    {
        var finding = Errors(mutation.Apply(Clean)).FirstOrDefault(f => f.Id == mutation.Id);
        Assert.NotNull(finding);
        Assert.Equal(mutation.Level, finding.Level);
    }

    [Fact]
    public void The_gate_says_by_how_much_a_line_a_claim_and_the_payment_are_off()
    {
        var refusals = PostingGate.Check(Read(Clean.Replace("*1200*800*", "*1200*790*", StringComparison.Ordinal)));
        Assert.Equal(("line", 1, 1, 10m), refusals.Where(r => r.Id == "line").Select(r => (r.Id, r.Claim!.Value, r.Line!.Value, r.OffBy!.Value)).Single());
        refusals = PostingGate.Check(Read(Clean.Replace("BPR*I*747.36", "BPR*I*750.36", StringComparison.Ordinal)));
        Assert.Equal(("payment", 3m), (refusals.Single().Id, refusals.Single().OffBy!.Value));
    }

    [Fact]
    public void A_reversal_without_its_correction_is_left_to_a_person()
    {
        var text = Clean.Replace("CLP*ORD09000*1*", "CLP*ORD09001*1*", StringComparison.Ordinal);
        Assert.Equal("reversal", Assert.Single(PostingGate.Check(Read(text))).Id);
    }

    [Fact]
    public void Any_change_of_one_amount_is_refused() =>
        Gen.Select(Gen.Int[0, 12], Gen.Int[1, 99_999]).Sample((which, cents) =>
        {
            string[] amounts = ["BPR*I*747.36", "*1450.5*960*", "*1200*800*", "CAS*CO*45*200", "CAS*PR*2*200", "*250.5*160*", "CAS*CO*45*50.5", "CAS*PR*2*40", "CAS*CO*197*612", "CAS*CO*45*-75", "*300*210**", "*253*15", "*250*L6"];
            var find = amounts[which];
            var digits = find.Split('*').Last(p => p.Length > 0 && (char.IsDigit(p[0]) || p[0] == '-'));
            var changed = (decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) + cents / 100m).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var at = find.LastIndexOf("*" + digits, StringComparison.Ordinal);
            var text = Clean.Replace(find, find[..at] + "*" + changed + find[(at + 1 + digits.Length)..], StringComparison.Ordinal);
            Assert.NotEqual(Clean, text);
            Assert.NotEmpty(PostingGate.Check(Read(text)));
            Assert.Contains(Errors(text), f => f.Level == 3);
        }, iter: 300);
}
