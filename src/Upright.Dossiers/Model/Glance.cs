using Upright.Domain;

namespace Upright.Dossiers.Model;

/// <summary>The three answers at the top: what it is, what it pays, what a claim needs.</summary>
/// <param name="Kind">In a few words: an addition or a base, and what one unit is; null when no release names the code.</param>
/// <param name="Modifiers">The modifiers without which Medicare takes no line, in a few words; null where nothing is written up.</param>
/// <param name="Institutional">Prices for facilities, where those are what the payers publish.</param>
public sealed record Glance(
    Statement? Kind, IReadOnlyList<Statement> WhatItIs, Part<FeeSpan> Medicare, Part<MarketMedian> Market, InstitutionalPrices? Institutional, Statement? Modifiers, Part<IReadOnlyList<Statement>> ClaimNeeds);

/// <summary>The span of the prices that payers publish for facilities.</summary>
/// <param name="Contracts">How many contracts have one.</param>
public sealed record InstitutionalPrices(Money Lowest, Money Highest, long Contracts, int Payers, bool IsSample, Evidence Evidence);

/// <summary>The lowest and highest Medicare fee of the contiguous states and DC, non-rural.</summary>
/// <param name="InState">The fee in the state asked for, when one was and it has one.</param>
public sealed record FeeSpan(Money Lowest, string LowestIn, Money Highest, string HighestIn, Money? InState, Evidence Evidence);

/// <summary>The median of what payers publish.</summary>
/// <param name="Contracts">How many contracts (payer × network × TIN) stand behind it.</param>
public sealed record MarketMedian(Money Median, Money P25, Money P75, long Contracts, int Payers, bool IsSample, Evidence Evidence);
