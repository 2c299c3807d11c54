using Upright.Coverage.Evidence;
using Upright.Domain.Places;

namespace Upright.Coverage.Content;

/// <summary>A place of service and whether the payer takes it for these items.</summary>
/// <param name="Standing">accepted, conditional or refused.</param>
public sealed record PlaceUse(PlaceOfService Place, string Name, string Standing, string Remark, string PayerId, Basis Basis);
