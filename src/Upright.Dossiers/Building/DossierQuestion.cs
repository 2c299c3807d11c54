using Upright.Domain.Codes;
using Upright.Domain.Places;

namespace Upright.Dossiers.Building;

/// <summary>Which dossier is wanted.</summary>
/// <param name="Code">The code.</param>
/// <param name="On">The date of service; null takes the latest that the loaded fee schedules and code releases answer for.</param>
/// <param name="State">The fee jurisdiction to show beside the nation.</param>
/// <param name="Today">The day of asking.</param>
public sealed record DossierQuestion(HcpcsCode Code, DateOnly? On, Jurisdiction? State, DateOnly Today);
