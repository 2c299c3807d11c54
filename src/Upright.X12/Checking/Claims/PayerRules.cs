using Upright.X12.Syntax;

namespace Upright.X12.Checking.Claims;

/// <summary>Level 7: what the payer's profile asks. Medicare claims are held to Medicare's profile when none is named.</summary>
internal sealed class PayerRules(Context context, PayerProfile? named)
{
    private static readonly Problem s_frequency = new("frequency", 7, "The payer does not take claims of this frequency.", "Send an original claim; correct a decided one the way the payer asks.") { ElementError = "I12", Answer = new FrontEndAnswer("A7", "535", null) };
    private static readonly Problem s_member = new("member", 7, "", "Copy the identifier from the card, without hyphens.") { ElementError = "I12", Answer = new FrontEndAnswer("A7", "164", "IL") };
    private static readonly Problem s_payer = new("payer", 7, "The payer's identifier is not one of those of the profile.", "Write the identifier that the front end publishes.") { ElementError = "I12", Answer = new FrontEndAnswer("A7", "116", "PR") };
    private static readonly Problem s_qualifier = new("qualifier", 7, "The front end does not take this interchange qualifier.", "Use one that its companion document lists.") { Severity = Severity.Warning, ElementError = "7" };
    private static readonly Problem s_claims = new("claims", 7, "The transaction set holds more claims than the front end takes.", "Split the batch.") { Subject = "CLM" };
    private static readonly Problem s_lowerCase = new("lower-case", 7, "The front end takes upper-case letters only.", "Write names and texts in upper case.") { ElementError = "6" };
    private static readonly Problem s_place = new("place", 7, "The payer does not take this place of service.", "Use one that its manual lists.") { ElementError = "I12", Answer = new FrontEndAnswer("A7", "249", null) };

    private bool _saidClaims;
    private int _set;

    public void CheckInterchange(in SegmentView header)
    {
        if (named is not { InterchangeQualifiers.Count: > 0 }) return;
        foreach (var element in (ReadOnlySpan<int>)[5, 7])
            if (!named.InterchangeQualifiers.Contains(header.Text(element))) context.AddHere(s_qualifier, element);
    }

    public void Check(ClaimFacts facts)
    {
        if ((named ?? (facts.IsMedicare ? PayerProfile.MedicareDme : null)) is not { } profile) return;
        var claim = facts.Claim;
        if (profile.Frequencies.Count > 0 && !claim[0][5, 3].IsEmpty && !profile.Frequencies.Contains(claim[0].Text(5, 3))) context.Add(s_frequency, claim, 0, 5, 3);
        if (profile.PlacesOfService.Count > 0 && !profile.PlacesOfService.Contains(claim[0].Text(5, 1))) context.Add(s_place, claim, 0, 5, 1);
        var member = facts.Subscriber.Find("2010BA", "NM1");
        if (member >= 0 && profile.MemberIdPattern is { } pattern && !pattern.IsMatch(facts.Subscriber[member].Text(9)))
            context.Add(s_member with { Message = profile.MemberIdWords }, facts.Subscriber, member, 9);
        var payer = facts.Subscriber.Find("2010BB", "NM1");
        if (payer >= 0 && profile.PayerIds.Count > 0 && !profile.PayerIds.Contains(facts.Subscriber[payer].Text(9))) context.Add(s_payer, facts.Subscriber, payer, 9);
        if (profile.UpperCaseOnly) UpperCase(facts);
        if (context.Reader.SetNumber != _set) (_set, _saidClaims) = (context.Reader.SetNumber, false);
        if (claim.Claim > profile.MostClaims && !_saidClaims)
        {
            _saidClaims = true;
            context.Add(s_claims, claim, 0);
        }
    }

    private void UpperCase(ClaimFacts facts)
    {
        for (var i = 0; i < facts.Claim.Count; i++)
            if (facts.Claim[i].Bytes.IndexOfAnyInRange((byte)'a', (byte)'z') >= 0) context.Add(s_lowerCase, facts.Claim, i);
    }
}
