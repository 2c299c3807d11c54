using Upright.Domain.Answers;

namespace Upright.Dossiers.Model;

/// <summary>The ledger: for each payer and kind of information, whether it is here.</summary>
public sealed record Availability(IReadOnlyList<string> Columns, IReadOnlyList<LedgerRow> Rows, IReadOnlyList<KnownGap> Gaps);

/// <param name="PayerId">Decides the hue.</param>
public sealed record LedgerRow(string PayerId, string Payer, IReadOnlyList<LedgerCell> Cells);

/// <param name="Found">What is here, in figures; null when nothing is.</param>
public sealed record LedgerCell(string? Found, Absence? Why);

/// <param name="PayerId">Null when it concerns no payer in particular.</param>
public sealed record KnownGap(string? PayerId, Absence Why);
