using Upright.Dossiers.Model;

namespace Upright.Dossiers.Publishing;

/// <summary>A line of the site's index.</summary>
/// <param name="Descriptor">Null when it says no more than the name.</param>
public sealed record IndexedCode(string Code, string Name, string? Descriptor, FeeSpan? Fee, bool IsWrittenUp)
{
    public static IndexedCode Of(Dossier dossier)
    {
        var descriptor = dossier.Descriptor.Content?.Text;
        return new(dossier.Code.Value, dossier.Name ?? dossier.Code.Value, descriptor == dossier.Name ? null : descriptor, dossier.Glance.Medicare.Content, dossier.Clinical.Content is not null);
    }
}
