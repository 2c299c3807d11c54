using System.Runtime.InteropServices;
using Upright.Domain;
using Upright.X12.Guides;
using Upright.X12.Professional;
using Upright.X12.Reading;
using Upright.X12.Syntax;

namespace Upright.X12.Remittances;

/// <summary>Reads 835 files, one remittance after the other. A remittance is held whole: it balances only as a whole.</summary>
public static class RemittanceReader
{
    /// <exception cref="UnreadableInputException">The stream is no X12, or is damaged beyond reading on.</exception>
    public static IEnumerable<Remittance> Read(Stream stream, string? file = null)
    {
        using var reader = new X12Reader(stream, file);
        var claims = new List<PaidClaim>();
        var set = "";
        while (reader.Read())
        {
            if (reader.Step == Step.SetBegins)
            {
                set = reader.Segment.Text(2);
                claims.Clear();
            }
            else if (reader.Step == Step.UnitEnds && reader.Guide == Guide.Remittance)
            {
                if (reader.Unit.Loop.Kind == LoopKind.Claim) claims.Add(PaidClaimReader.Read(reader.Unit));
                else if (reader.Unit.Loop.Id == "ROOT") yield return Whole(reader.Unit, set, claims);
            }
        }
    }

    private static Remittance Whole(Unit unit, string set, List<PaidClaim> claims)
    {
        var remittance = new Remittance(set, 0, "");
        var adjustments = new List<ProviderAdjustment>();
        for (var i = 0; i < unit.Count; i++)
        {
            var segment = unit[i];
            if (unit.Segments[i].Rule is not { } rule) continue;
            remittance = (rule.Loop.Id, rule.Name) switch
            {
                (_, "BPR") => remittance with { Handling = segment.Text(1), Payment = Decimals.OrZero(segment[2]), Method = segment.Text(4), Date = ClaimParts.Date(segment[16]) },
                (_, "TRN") => remittance with { Trace = segment.Text(2) },
                ("1000A", "N1") => remittance with { Payer = segment.Text(2) },
                ("1000B", "N1") => remittance with { Payee = segment.Text(2), PayeeId = segment.Text(4) },
                _ => remittance,
            };
            if (rule.Name != "PLB") continue;
            for (var element = 3; element <= segment.Count; element += 2)
                if (!segment[element].IsEmpty)
                    adjustments.Add(new ProviderAdjustment(segment.Text(1), ClaimParts.Date(segment[2]), segment.Text(element, 1), ClaimParts.Optional(segment[element, 2]), Decimals.OrZero(segment[element + 1])));
        }
        return remittance with
        {
            Claims = ValueList.Create<PaidClaim>(CollectionsMarshal.AsSpan(claims)),
            ProviderAdjustments = ValueList.Create<ProviderAdjustment>(CollectionsMarshal.AsSpan(adjustments)),
        };
    }
}
