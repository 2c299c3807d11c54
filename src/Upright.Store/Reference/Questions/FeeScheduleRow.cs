using Upright.Domain;
using Upright.Domain.Places;

namespace Upright.Store.Reference.Questions;

/// <summary>One row of a fee schedule as stored.</summary>
/// <param name="Modifiers">NU, RR, UE …; most L codes have none.</param>
/// <param name="Ceiling">Null where the layout or the row has none.</param>
public sealed record FeeScheduleRow(string Code, IReadOnlyList<string> Modifiers, string Category, Money? Ceiling, Money? Floor, IReadOnlyList<decimal?> Amounts, string Description, long Line)
{
    /// <summary>The fee in a jurisdiction. Null: the schedule gives none. The rural amount is null where there is none of its own.</summary>
    public Money? Fee(Jurisdiction jurisdiction, bool rural) => Amounts[2 * jurisdiction.Order + (rural ? 1 : 0)] is { } amount ? new Money(amount) : null;

    /// <summary>A row that is all zeros in the file: the schedule does not price the code.</summary>
    public bool IsPriced => Amounts.Any(a => a is not null);

    public bool HasRuralAmounts => Amounts.Where((a, i) => i % 2 == 1).Any(a => a is not null);
}
