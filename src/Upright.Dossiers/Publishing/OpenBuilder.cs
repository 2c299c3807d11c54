using Upright.Dossiers.Building;

namespace Upright.Dossiers.Publishing;

/// <summary>A builder and what has to be closed after it: each worker has its own, since a store serves one thread.</summary>
public sealed record OpenBuilder(DossierBuilder Builder, IDisposable Store);
