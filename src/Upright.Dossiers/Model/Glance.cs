using Upright.Domain;

namespace Upright.Dossiers.Model;

/// <summary>The three answers at the top: what it is, what it pays, what a claim needs.</summary>
public sealed record Glance(IReadOnlyList<Statement> WhatItIs, Part<FeeSpan> Medicare, Part<MarketMedian> Market, Part<IReadOnlyList<Statement>> ClaimNeeds);

/// <summary>The lowest and highest Medicare fee of the contiguous states and DC, non-rural.</summary>
/// <param name="InState">The fee in the state asked for, when one was and it has one.</param>
public sealed record FeeSpan(Money Lowest, string LowestIn, Money Highest, string HighestIn, Money? InState, Evidence Evidence);

/// <summary>The median of what payers publish.</summary>
/// <param name="Contracts">How many contracts (payer × network × TIN) stand behind it.</param>
public sealed record MarketMedian(Money Median, Money P25, Money P75, long Contracts, int Payers, bool IsSample, Evidence Evidence);
