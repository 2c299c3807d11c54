using Upright.Domain;
using Upright.Domain.Answers;
using Upright.Domain.Places;

namespace Upright.Dossiers.Model;

/// <summary>The DMEPOS fees of the code: by state on the day, and over the loaded quarters.</summary>
/// <param name="Why">Why no schedule holds on the day, when the amounts are those of the nearest one.</param>
public sealed record MedicareFees(IReadOnlyList<FeeTable> Tables, IReadOnlyList<FeeQuarter> History, Absence? Why);

/// <summary>One row of the fee schedule.</summary>
/// <param name="Modifiers">NU, RR, UE; empty for most L codes.</param>
/// <param name="CategoryMeaning">What the payment category means; null when it is not known here.</param>
public sealed record FeeTable(
    IReadOnlyList<string> Modifiers, string Category, string? CategoryMeaning, Money? Ceiling, Money? Floor, Money? Lowest, IReadOnlyList<Jurisdiction> LowestIn,
    Money? Highest, IReadOnlyList<Jurisdiction> HighestIn, IReadOnlyList<StateFee> States, Provenance Source);

/// <summary>Null amounts: the schedule gives none.</summary>
public sealed record StateFee(Jurisdiction State, Money? Fee, Money? Rural);

/// <summary>The range of one loaded release; null amounts: the release does not price the code.</summary>
/// <param name="InState">The fee of the state asked for.</param>
public sealed record FeeQuarter(string Release, DateOnly From, Money? Lowest, Money? Highest, Money? InState, Provenance Source);
