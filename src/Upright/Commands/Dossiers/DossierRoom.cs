using Upright.Commands.Reference;
using Upright.Coverage;
using Upright.Dossiers.Building;
using Upright.Store.Reference;

namespace Upright.Commands.Dossiers;

/// <summary>The rooms a dossier is built from, opened for one run.</summary>
internal sealed class DossierRoom : IDisposable
{
    private DossierRoom(ReferenceStore store) => (Store, Builder) = (store, new DossierBuilder(store, CoverageLibrary.Shipped));

    public ReferenceStore Store { get; }

    public DossierBuilder Builder { get; }

    public static DossierRoom Open(string? dataFolder) => new(Ask.Open(dataFolder));

    public void Dispose() => Store.Dispose();
}
