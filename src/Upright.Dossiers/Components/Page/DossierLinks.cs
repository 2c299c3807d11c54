using Upright.Domain.Codes;

namespace Upright.Dossiers.Components.Page;

/// <summary>Where a dossier's codes lead in this publication.</summary>
/// <param name="Code">The address of a code's page; null where there is none, then the code is plain text.</param>
public sealed record DossierLinks(Func<HcpcsCode, string?> Code)
{
    /// <summary>A page that stands alone: no other page is known.</summary>
    public static DossierLinks None { get; } = new(_ => null);
}
