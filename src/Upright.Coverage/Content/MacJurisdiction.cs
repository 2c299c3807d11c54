using Upright.Coverage.Evidence;

namespace Upright.Coverage.Content;

/// <summary>A DME MAC and the states and territories of beneficiaries whose claims it takes.</summary>
/// <param name="States">Postal abbreviations of the beneficiary's permanent address; wider than the fee jurisdictions (GU, AS, MP).</param>
public sealed record MacJurisdiction(string Id, string Contractor, string Number, IReadOnlyList<string> States, Basis Basis);
