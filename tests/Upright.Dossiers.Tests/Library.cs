using Upright.Coverage;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Dossiers.Building;
using Upright.Dossiers.Model;
using Upright.Sources.Containers;
using Upright.Store.Reference;
using Upright.Store.Reference.Importing;
using Upright.Store.Starter;
using Upright.Tests;

namespace Upright.Dossiers.Tests;

/// <summary>A store of its own in a temporary folder, with the starter data, and the shipped policies.</summary>
internal sealed class Library : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("upright-dossiers-").FullName;

    public Library()
    {
        Store = ReferenceStore.Open(_folder);
        StarterData.Ensure(Store);
    }

    public static readonly DateOnly Today = new(2026, 2, 1);

    public ReferenceStore Store { get; }

    public Library With(params string[] sharedFile)
    {
        foreach (var member in InputMembers.Of(SharedData.Path(sharedFile))) new ReferenceImport(Store).Import(member);
        return this;
    }

    public Library WithCms() => With("cms", "hcpcs", "HCPC2020_OCT_CONTR_ANWEB.xlsx").With("cms", "dmepos", "DMEPOS25_APR.csv").With("cms", "dmepos", "DMEPOS26_JAN.without-preamble.csv");

    public Dossier Dossier(string code, string? on = null, string? state = null, IMarketPrices? prices = null) =>
        new DossierBuilder(Store, CoverageLibrary.Shipped, prices).Build(new DossierQuestion(HcpcsCode.Parse(code), on is null ? null : DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), state is null ? null : Jurisdiction.Parse(state), Today));

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
