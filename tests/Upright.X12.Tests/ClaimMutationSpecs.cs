using Upright.Domain.CodeSets;
using Upright.X12.Checking;

namespace Upright.X12.Tests;

/// <summary>Each single fault is caught at its level, and is the reason why the file is no longer clean.</summary>
public class ClaimMutationSpecs
{
    private static readonly string s_clean = SampleClaims.Text(SampleClaims.Medicare, SampleClaims.Secondary);

    public static TheoryData<Mutation> All => [.. s_faults];

    private static readonly Mutation[] s_faults =
    [
        // Level 1: syntax and envelopes
        new("the interchange trailer names another interchange", 1, "X12.IEA02.control", "IEA*1*000000001", "IEA*1*000000002"),
        new("the interchange trailer counts two groups", 1, "X12.IEA01.count", "IEA*1*", "IEA*2*"),
        new("the group trailer names another group", 1, "X12.GE02.control", "GE*1*2", "GE*1*9"),
        new("the group trailer counts two sets", 1, "X12.GE01.count", "GE*1*2", "GE*2*2"),
        new("the set trailer names another set", 1, "X222.SE02.control", "*0003~GE", "*0004~GE"),
        new("the set trailer miscounts", 1, "X222.SE01.count", "~SE*", "~SE*1"),
        new("the set has no trailer", 1, "X222.SE.not-closed", "~SE*", "~ZE*"),
        new("the interchange is of version 4010", 1, "X12.ISA12.version", "*00501*", "*00401*"),
        new("the interchange is neither test nor production", 1, "X12.ISA15.code", "*0*T*:", "*0*X*:"),
        new("the interchange date does not exist", 1, "X12.ISA09.form", "*261101*0930*^", "*261301*0930*^"),
        new("the group is of remittances", 1, "X222.ST01.group", "GS*HC*", "GS*HP*"),
        new("a segment has an unknown name", 1, "X222.2300.?.unknown", "~HI*", "~QQQ*1~HI*"),
        new("segments of an address are swapped", 1, "X222.2010AA.N3.order", "~N3*410 WORKSHOP LANE~N4*NASHVILLE*TN*372011234", "~N4*NASHVILLE*TN*372011234~N3*410 WORKSHOP LANE"),
        new("a charge is not a number", 1, "X222.2400.SV102.number", "*4500*UN", "*45OO*UN"),
        new("a charge has a thousands separator", 1, "X222.2400.SV102.number", "*4500*UN", "*4,500*UN"),
        new("a service date does not exist", 1, "X222.2400.DTP03.date", "DTP*472*D8*20261015", "DTP*472*D8*20261035"),
        new("a period has one day only", 1, "X222.2400.DTP03.date", "DTP*472*D8*20261015", "DTP*472*RD8*20261015"),
        new("a birth date has slashes", 1, "X222.2010BA.DMG02.date", "DMG*D8*19480214", "DMG*D8*02/14/1948"),
        new("a patient control number is too long", 1, "X222.2300.CLM01.long", "CLM*ORD10001*", "CLM*ORD10001234567890123456*"),
        new("a note is too long", 1, "X222.2300.NTE02.long", "~HI*", "~NTE*ADD*" + new string('X', 81) + "~HI*"),
        new("a postal code is too short", 1, "X222.2010BA.N403.short", "*TN*37064~DMG", "*TN*37~DMG"),
        new("a name holds a control character", 1, "X222.2010BA.NM103.characters", "NM1*IL*1*DOE", "NM1*IL*1*D\u0007E"),
        new("a name holds an accent", 1, "X222.2010BA.NM103.characters", "NM1*IL*1*DOE", "NM1*IL*1*DOÉ"),
        new("a name holds the component separator", 1, "X222.2010BA.NM103.components", "NM1*IL*1*DOE", "NM1*IL*1*DO:E"),
        new("a name holds the repetition separator", 1, "X222.2010BA.NM103.repeats", "NM1*IL*1*DOE", "NM1*IL*1*DO^E"),
        new("a segment has too many elements", 1, "X222.2400.LX02.too-many", "LX*1~", "LX*1*2~"),
        new("an identifier has no qualifier", 1, "X222.2010BA.NM108.relation", "*MI*1EG4TE5MK73", "**1EG4TE5MK73"),
        new("levels are not numbered in turn", 1, "X222.2000B.HL01.sequence", "HL*2*1*22*0", "HL*3*1*22*0"),
        new("a level names the wrong parent", 1, "X222.2000B.HL02.parent", "HL*2*1*22*0", "HL*2*2*22*0"),
        // Level 2: the guide
        new("the submitter has no contact", 2, "X222.1000A.PER*IC.missing", "~PER*IC*EDI DESK*TE*6155550100*EX*12", ""),
        new("the receiver is missing", 2, "X222.1000B-NM1*40.missing", "~NM1*40*2*MIDSTATE CLEARINGHOUSE*****46*CH0001", ""),
        new("the billing provider's tax number is missing", 2, "X222.2010AA.REF.missing", "~REF*EI*621234567", ""),
        new("the billing provider has no address", 2, "X222.2010AA.N3.missing", "~N3*410 WORKSHOP LANE", ""),
        new("the claim has no diagnoses", 2, "X222.2300.HI.missing", "~HI*ABK:M21371*ABF:G8311", ""),
        new("the payer is missing", 2, "X222.2000B.2010BB-NM1*PR.missing", "~NM1*PR*2*DME MAC JURISDICTION C*****PI*18003", ""),
        new("a line has no date", 2, "X222.2400.DTP*472.missing", "~DTP*472*D8*20261015", ""),
        new("the batch type is unknown", 2, "X222.BHT06.code", "*093000*CH", "*093000*ZZ"),
        new("the billing taxonomy has the old qualifier", 2, "X222.2000A.PRV02.code", "PRV*BI*PXC", "PRV*BI*ZZ"),
        new("the filing indicator is unknown", 2, "X222.2000B.SBR09.code", "SBR*P*18*******MB", "SBR*P*18*******XX"),
        new("assignment is not given", 2, "X222.2300.CLM07.missing", "*Y*A*Y*Y~", "*Y**Y*Y~"),
        new("the place of service qualifier is wrong", 2, "X222.2300.CLM05-2.code", "12:B:1", "12:A:1"),
        new("an element that is not used is filled", 2, "X222.2300.CLM03.not-used", "CLM*ORD10001*5200.5***", "CLM*ORD10001*5200.5*MB**"),
        new("a reference has no place in the claim", 2, "X222.2300.REF.unexpected", "~HI*", "~REF*ZZ*1~HI*"),
        new("the guide has no such segment", 2, "X222.2300.CLP.not-in-guide", "~HI*", "~CLP*1~HI*"),
        new("a note stands twice", 2, "X222.2300.NTE.too-often", "~HI*", "~NTE*ADD*A~NTE*ADD*B~HI*"),
        new("the ordering provider stands twice", 2, "X222.2420E.NM1.loop-too-often", "~LX*2", "~NM1*DK*1*HARPER*ELLEN****XX*1600000024~LX*2"),
        new("the ordering provider is an organisation", 2, "X222.2420E.NM102.code", "NM1*DK*1*", "NM1*DK*2*"),
        new("lines are not numbered in turn", 2, "X222.2400.LX01.sequence", "LX*2~", "LX*3~"),
        new("a charge has three decimals", 2, "X222.2400.SV102.cents", "*700.5*UN", "*700.505*UN"),
        // Level 3: balancing
        new("the total is not the sum of the lines", 3, "X222.2300.CLM02.balance", "CLM*ORD10001*5200.5*", "CLM*ORD10001*5200.51*"),
        new("another payer's line does not add up", 3, "X222.2430.SVD02.balance", "SVD*60054*200*", "SVD*60054*199.99*"),
        new("another payer's claim payment is not that of its lines", 3, "X222.2320.AMT02.balance", "AMT*D*200", "AMT*D*210"),
        // Level 4: situations
        new("a replacement does not name what it replaces", 4, "X222.2300.REF*F8.missing", "~REF*F8*2026101500123", ""),
        new("a void does not name what it voids", 4, "X222.2300.REF*F8.missing", "11:B:7*Y*A*Y*Y~REF*F8*2026101500123", "11:B:8*Y*A*Y*Y"),
        new("the subscriber is the patient and it is not said", 4, "X222.2000B.SBR02.missing", "SBR*P*18*", "SBR*P**"),
        new("the subscriber is the patient and a patient follows", 4, "X222.2000B.SBR02.self", "SBR*S**GRP555", "SBR*S*18*GRP555"),
        new("the patient's birth date is missing", 4, "X222.2010BA.DMG.missing", "~DMG*D8*19480214*F", ""),
        new("the level says that patients follow", 4, "X222.2000B.HL04.children", "HL*2*1*22*0", "HL*2*1*22*1"),
        new("the level says that no patients follow", 4, "X222.2000C.HL04.children", "HL*3*1*22*1", "HL*3*1*22*0"),
        new("a pointer points beyond the diagnoses", 4, "X222.2400.SV107-2.pointer", "*1***1:2~", "*1***1:3~"),
        new("a pointer points to nothing", 4, "X222.2400.SV107-1.pointer", "*1***1:2~", "*1***0:2~"),
        new("an attachment by fax has no number", 4, "X222.2300.PWK06.missing", "~HI*", "~PWK*OZ*FX~HI*"),
        new("an accident has no date", 4, "X222.2300.DTP*439.missing", "*Y*A*Y*Y~", "*Y*A*Y*Y**OA~"),
        new("an auto accident has no state", 4, "X222.2300.CLM11-4.missing", "*Y*A*Y*Y~", "*Y*A*Y*Y**AA~DTP*439*D8*20260101~"),
        new("two payers are both first", 4, "X222.2320.SBR01.repeated", "SBR*P*19*", "SBR*S*19*"),
        new("Medicare is second and does not say why", 4, "X222.2000B.SBR05.missing", "SBR*P*18*******MB", "SBR*S*18*******MB"),
        new("Medicare is first and says why it is second", 4, "X222.2000B.SBR05.primary", "SBR*P*18*******MB", "SBR*P*18***12****MB"),
        new("a decision names an unknown payer", 4, "X222.2430.SVD01.payer", "SVD*60054*", "SVD*60055*"),
        new("a decision date stands on claim and line", 4, "X222.2330B.DTP*573.twice", "~REF*F8*26290123456000", "~DTP*573*D8*20261010~REF*F8*26290123456000"),
        new("a remaining liability without a decision", 4, "X222.2320.AMT.undecided", "AMT*D*200~OI***Y***Y~NM1*IL*1*NGUYEN*MINH****MI*W123456789~NM1*PR*2*FIRST MUTUAL*****PI*60054", "AMT*EAF*10~OI***Y***Y~NM1*IL*1*NGUYEN*MINH****MI*W123456789~NM1*PR*2*FIRST MUTUAL*****PI*60059"),
        new("a charge is negative", 4, "X222.2400.SV102.negative", "*4500*UN", "*-4500*UN"),
        new("no units are billed", 4, "X222.2400.SV104.negative", "*UN*1***1:2", "*UN*0***1:2"),
        new("a period ends before it begins", 4, "X222.2400.DTP03.order", "DTP*472*D8*20261015", "DTP*472*RD8*20261015-20261014"),
        new("the service lies in the future", 4, "X222.2400.DTP03.future", "DTP*472*D8*20261015", "DTP*472*D8*20261115"),
        new("the service came before the patient", 4, "X222.2400.DTP03.birth", "DMG*D8*19480214", "DMG*D8*20261030"),
        new("the prescription came after the service", 4, "X222.2400.DTP03.order", "DTP*471*D8*20260901", "DTP*471*D8*20261016"),
        new("the subscriber is the patient and has no member number", 4, "X222.2010BA.NM109.missing", "NM1*IL*1*DOE*JANE*Q***MI*1EG4TE5MK73", "NM1*IL*1*DOE*JANE*Q"),
        new("an address has no state", 4, "X222.2010BA.N402.missing", "N4*FRANKLIN*TN*37064~DMG", "N4*FRANKLIN**37064~DMG"),
        new("a subscriber has no claim", 4, "X222.2000B.CLM.missing", "~HL*3*1*22*1", "~HL*3*1*22*0~SBR*P*18*******MB~NM1*IL*1*DOE*JANE~N3*1 ELM ST~N4*FRANKLIN*TN*37064~DMG*D8*19480214*F~NM1*PR*2*PAYER*****PI*1~HL*4*1*22*1"),
        // Level 5: codes
        new("the billing NPI fails its check digit", 5, "X222.2010AA.NM109.npi", "XX*1500000017", "XX*1500000018"),
        new("the ordering NPI has nine digits", 5, "X222.2420E.NM109.npi", "XX*1600000024", "XX*160000002"),
        new("a state does not exist", 5, "X222.2010BA.N402.state", "*TN*37064~DMG", "*ZZ*37064~DMG"),
        new("a ZIP code has letters", 5, "X222.2010BA.N403.zip", "*TN*37064~DMG", "*TN*3706A~DMG"),
        new("a taxonomy code is too short", 5, "X222.2000A.PRV03.taxonomy", "335E00000X", "335E0000X"),
        new("a diagnosis has its dot", 5, "X222.2300.HI01-2.shape", "ABK:M21371", "ABK:M21.371"),
        new("the diagnoses are of ICD-9", 5, "X222.2300.HI01-1.icd9", "ABK:M21371", "BK:73679"),
        new("a procedure code has four characters", 5, "X222.2400.SV101-2.shape", "HC:L2005", "HC:L205"),
        new("a modifier is in lower case", 5, "X222.2400.SV101-3.shape", "HC:L2005:RT", "HC:L2005:rt"),
        new("a place of service has one digit", 5, "X222.2300.CLM05-1.shape", "*12:B:1", "*9:B:1"),
        new("a procedure code does not exist", 5, "X222.2400.SV101-2.unknown", "HC:L2005", "HC:L2001"),
        new("a procedure code had ended", 5, "X222.2400.SV101-2.terminated", "HC:L2005", "HC:L2002"),
        new("a procedure code begins later", 5, "X222.2400.SV101-2.not-yet-effective", "HC:L2005", "HC:L2003"),
        new("a diagnosis is a heading", 5, "X222.2300.HI01-2.not-billable", "ABK:M21371", "ABK:M2137"),
        new("another payer's reason does not exist", 5, "X222.2430.CAS02.unknown", "CAS*CO*45*180", "CAS*CO*945*180"),
        new("a modifier does not exist", 5, "X222.2400.SV101-4.unknown", "RT:KX*4500", "RT:QX*4500"),
        // Level 6: supplies
        new("nobody ordered a line", 6, "X222.2400.2420E.missing", "~NM1*DK*1*HARPER*ELLEN*J***XX*1600000024", ""),
        new("the ordering provider has no NPI", 6, "X222.2420E.NM109.missing", "NM1*DK*1*HARPER*ELLEN*J***XX*1600000024", "NM1*DK*1*HARPER*ELLEN*J"),
        new("a line has no side", 6, "X222.2400.SV101-3.side", "HC:L2005:RT:KX", "HC:L2005:KX"),
        new("a line has both sides", 6, "X222.2400.SV101-3.both-sides", "HC:L2005:RT:KX", "HC:L2005:RT:LT:KX"),
        new("a modifier stands twice", 6, "X222.2400.SV101-5.repeated", "HC:L2005:RT:KX", "HC:L2005:RT:KX:KX"),
        new("a line is said covered and not covered", 6, "X222.2400.SV101-3.liability", "HC:L2005:RT:KX", "HC:L2005:RT:KX:GZ"),
        new("an unlisted code has no description", 6, "X222.2400.SV101-7.narrative", "HC:L2005:RT:KX", "HC:L2999:RT:KX"),
        new("a certificate of medical necessity is sent", 6, "X222.2400.PWK.certificate", "~DTP*472*D8*20261015", "~PWK*CT*AB~DTP*472*D8*20261015"),
        // Level 7: the payer
        new("a replacement is sent to Medicare", 7, "X222.2300.CLM05-3.frequency", "*12:B:1*Y*A*Y*Y~", "*12:B:7*Y*A*Y*Y~REF*F8*123~"),
        new("a Medicare number has a hyphen", 7, "X222.2010BA.NM109.member", "MI*1EG4TE5MK73", "MI*1EG4-TE5-MK73"),
        new("a Medicare number has a letter that none has", 7, "X222.2010BA.NM109.member", "MI*1EG4TE5MK73", "MI*1EG4TE5SK73"),
    ];

    [Fact]
    public void The_file_that_the_faults_are_put_into_is_clean() => Assert.Empty(Found(s_clean, 7).Where(f => f.Severity >= Severity.Warning).Select(f => f.Id));

    [Theory]
    [MemberData(nameof(All))]
    public void Each_single_fault_is_caught_at_its_level(Mutation mutation)
    {
        var text = mutation.Apply(s_clean);
        var finding = Found(text, 7).FirstOrDefault(f => f.Id == mutation.Id && f.Severity == Severity.Error);
        Assert.NotNull(finding);
        Assert.Equal(mutation.Level, finding.Level);
        if (mutation.Level > 1) Assert.DoesNotContain(Found(text, mutation.Level - 1), f => f.Id == mutation.Id);
    }

    [Fact]
    public void Two_claims_of_one_number_are_told_and_not_refused()
    {
        var twice = SampleClaims.Text(SampleClaims.Medicare, SampleClaims.Secondary with { ControlNumber = "ORD10001" });
        Assert.Equal(Severity.Warning, Assert.Single(Found(twice, 4), f => f.Id == "X222.2300.CLM01.repeated").Severity);
    }

    [Fact]
    public void The_faults_cover_every_level_and_are_many()
    {
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], s_faults.Select(m => m.Level).Distinct().Order());
        Assert.True(s_faults.Length >= 60);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_finding_repeats_a_value_of_the_file(Mutation mutation)
    {
        foreach (var finding in Found(mutation.Apply(s_clean), 7))
            foreach (var value in (string[])["DOE", "JANE", "1EG4TE5MK73", "ORD10001", "12 OAK", "19480214", "NGUYEN", "S99887766"])
                Assert.DoesNotContain(value, $"{finding.Id} {finding.Message} {finding.Mend} {finding.Place}", StringComparison.Ordinal);
    }

    private static IReadOnlyList<Finding> Found(string text, int level) =>
        FileCheck.Check(SampleClaims.Stream(text), null, new CheckOptions { DeepestLevel = level, CodeSets = new FewCodes() }).Findings;

    /// <summary>A list of codes for the tests: those of the samples, and some that are not usable.</summary>
    private sealed class FewCodes : ICodeSets
    {
        public CodeVerdict Ask(CodeSet list, ReadOnlySpan<char> code, DateOnly serviceDate) => (list, code.ToString()) switch
        {
            (CodeSet.Hcpcs, "L2005" or "L2387" or "L3020" or "L2999") => CodeVerdict.Valid,
            (CodeSet.Hcpcs, "L2002") => CodeVerdict.Terminated,
            (CodeSet.Hcpcs, "L2003") => CodeVerdict.NotYetEffective,
            (CodeSet.Icd10Cm, "M2137") => CodeVerdict.NotBillable,
            (CodeSet.Icd10Cm, "M21371" or "G8311" or "M722") => CodeVerdict.Valid,
            (CodeSet.Modifier, "RT" or "LT" or "KX" or "GZ") => CodeVerdict.Valid,
            (CodeSet.AdjustmentReason, "45" or "2") => CodeVerdict.Valid,
            (CodeSet.PlaceOfService or CodeSet.Taxonomy or CodeSet.Zip, _) => CodeVerdict.Valid,
            _ => CodeVerdict.Unknown,
        };
    }
}
