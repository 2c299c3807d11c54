using System.Text;
using Upright.X12.Acknowledgements;
using Upright.X12.Checking;
using Upright.X12.Professional;

namespace Upright.X12.Tests;

public class AcknowledgementSpecs
{
    /// <summary>Invented: one claim accepted, one rejected for the billing NPI, one of its lines for its modifier.</summary>
    internal const string ClaimAnswer =
        "ISA*00*          *00*          *ZZ*PAYERCH        *ZZ*ORTHOLAB       *261101*0930*^*00501*000000301*0*T*:~GS*HN*PAYERCH*ORTHOLAB*20261101*0930*1*X*005010X214~" +
        "ST*277*0001*005010X214~BHT*0085*08*CA0001*20261101*1015*TH~HL*1**20*1~NM1*PR*2*BLUE RIDGE HEALTH*****PI*60054~TRN*1*PAYTRACE1~DTP*050*D8*20261101~DTP*009*D8*20261101~" +
        "HL*2*1*21*1~NM1*41*2*SUNRISE ORTHOTICS LLC*****46*SUB12345~TRN*2*B0002~STC*A1:19:PR*20261101*WQ*5680.5~" +
        "HL*3*2*19*1~NM1*85*2*SUNRISE ORTHOTICS LLC*****XX*1500000017~" +
        "HL*4*3*PT~NM1*QC*1*NGUYEN*LAN****MI*S99887766~TRN*2*ORD10003~STC*A2:20:PR*20261101*WQ*480~REF*1K*2026110100001~" +
        "HL*5*3*PT~NM1*QC*1*DOE*JANE****MI*1EG4TE5MK73~TRN*2*ORD10001~STC*A7:562:85*20261101*U*5200.5~SVC*HC:L2387:RT:KX*700.5*****1~STC*A7:453*20261101*U~REF*FJ*10001-2~" +
        "SE*26*0001~GE*1*1~IEA*1*000000301~";

    private static string Answer(string text, int level = 2)
    {
        using var output = new MemoryStream();
        AcknowledgementWriter.Write(SampleClaims.Stream(text), null, output, new DateTime(2026, 11, 2, 8, 0, 0), new CountedControlNumbers(), level);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static readonly string s_claims = SampleClaims.Text(SampleClaims.Medicare, SampleClaims.Secondary);

    [Fact]
    public void A_clean_file_is_accepted()
    {
        var answer = Answer(s_claims);
        Assert.Contains("~AK1*HC*2*005010X222A1~AK2*837*0003*005010X222A1~IK5*A~AK9*A*1*1*1~", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("TA1", answer, StringComparison.Ordinal);
        Assert.Contains("*ZZ*PAYERCH        *ZZ*ORTHOLAB       *", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_to_any_faulty_claim_file_is_itself_clean_and_rejects()
    {
        foreach (var mutation in ClaimMutationSpecs.All.Select(row => row.Data))
        {
            var answer = Answer(mutation.Apply(s_claims), 4);
            var report = FileCheck.Check(SampleClaims.Stream(answer));
            Assert.True(report.Errors == 0, $"{mutation.Words}: {string.Join(", ", report.Findings.Select(f => f.Id))}");
            if (mutation.Level <= 4) Assert.Contains(AnswerReader.Read(SampleClaims.Stream(answer)), a => !a.IsAccepted);
        }
    }

    [Fact]
    public void An_element_in_error_is_named_by_segment_position_component_and_claim_without_its_value()
    {
        var answer = Answer(s_claims.Replace("12:B:1", "12:A:1", StringComparison.Ordinal));
        Assert.Contains("~IK3*CLM*20*2300*8~CTX*CLM01:ORD10001~IK4*5:2*1332*7~IK5*R*5~AK9*R*1*1*0~", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_segment_is_named_where_it_was_expected()
    {
        var answer = Answer(s_claims.Replace("~REF*EI*621234567", "", StringComparison.Ordinal));
        Assert.Contains("~IK3*REF*12*2010*3~", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_set_of_two_leaves_the_other_accepted()
    {
        using var stream = new MemoryStream();
        ProfessionalWriter.Write(stream, SampleClaims.Envelope, SampleClaims.Submitter, SampleClaims.Receiver, [SampleClaims.Medicare, SampleClaims.Medicare with { ControlNumber = "X", Assignment = "" }], new CountedControlNumbers(), mostClaimsInSet: 1);
        Assert.Contains("IK5*A~AK2*837*0004*005010X222A1~IK3*CLM*", Answer(Encoding.ASCII.GetString(stream.ToArray())), StringComparison.Ordinal);
        Assert.Contains("AK9*P*2*2*1~", Answer(Encoding.ASCII.GetString(stream.ToArray())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_envelope_is_answered_with_a_ta1()
    {
        Assert.Contains("~TA1*000000001*261101*0930*R*001~", Answer(s_claims.Replace("IEA*1*000000001", "IEA*1*000000007", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("~TA1*000000001*261101*0930*A*000~", Answer(s_claims.Replace("*0*T*:", "*1*T*:", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_999_is_matched_back_to_claim_line_and_element()
    {
        var faulty = s_claims.Replace("HC:L2387:RT:KX*700.5*UN", "HC:L2387:RT:KX*700.5*XX", StringComparison.Ordinal);
        var answers = AnswerMatch.Match(AnswerReader.Read(SampleClaims.Stream(Answer(faulty))), SampleClaims.Stream(faulty));
        var element = Assert.Single(answers, a => a.Element is not null);
        Assert.Equal((1, 2, "SV1", 3, "ORD10001", true), (element.Claim!.Value, element.Line!.Value, element.Segment, element.Element!.Value, element.ClaimNumber, element.IsMatched));
        Assert.All(answers, a => Assert.True(a.IsMatched));
    }

    [Fact]
    public void A_277ca_is_matched_back_to_claim_and_line()
    {
        Assert.Equal(0, FileCheck.Check(SampleClaims.Stream(ClaimAnswer)).Errors);
        var answers = AnswerMatch.Match(AnswerReader.Read(SampleClaims.Stream(ClaimAnswer)), SampleClaims.Stream(s_claims));
        Assert.Equal(3, answers.Count);
        Assert.Equal((true, "A2:20:PR", 2, "2026110100001"), (answers[0].IsAccepted, answers[0].Code, answers[0].Claim!.Value, answers[0].PayerClaimNumber));
        Assert.Equal((false, "A7:562:85", 1), (answers[1].IsAccepted, answers[1].Code, answers[1].Claim!.Value));
        Assert.Equal((false, "A7:453", 1, 2), (answers[2].IsAccepted, answers[2].Code, answers[2].Claim!.Value, answers[2].Line!.Value));
        Assert.Contains("modifier", answers[2].Meaning, StringComparison.Ordinal);
    }

    [Fact]
    public void An_acknowledgement_is_not_acknowledged() => Assert.Equal("", Answer(Answer(s_claims)));

    [Fact]
    public void A_ta1_between_interchange_and_group_is_read()
    {
        var text = s_claims.Insert(s_claims.IndexOf("GS*", StringComparison.Ordinal), "TA1*000000009*261101*0930*R*022~");
        var answer = Assert.Single(AnswerReader.Read(SampleClaims.Stream(text)));
        Assert.Equal((AnswerKind.Interchange, false, "R:022", "000000009"), (answer.Kind, answer.IsAccepted, answer.Code, answer.Interchange));
        Assert.Equal(0, FileCheck.Check(SampleClaims.Stream(text), null, new CheckOptions { DeepestLevel = 4 }).Errors);
    }
}
