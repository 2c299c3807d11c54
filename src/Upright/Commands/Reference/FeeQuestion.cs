using Upright.Domain;
using Upright.Domain.Places;

namespace Upright.Commands.Reference;

/// <summary>What was asked of <c>upright fee</c> beside the code and the date.</summary>
internal sealed record FeeQuestion(Jurisdiction? State, bool Rural, string? Modifier, int Units, Money? Charge, Money DeductibleRemaining);
