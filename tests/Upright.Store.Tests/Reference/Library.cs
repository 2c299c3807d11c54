using Upright.Domain.Time;
using Upright.Sources.Containers;
using Upright.Store.Reference;
using Upright.Store.Reference.Importing;
using Upright.Store.Starter;
using Upright.Tests;

namespace Upright.Store.Tests.Reference;

/// <summary>A reference store in a folder of its own, with what a test puts into it.</summary>
internal sealed class Library : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public Library(bool starter = false)
    {
        Store = ReferenceStore.Open(Path.Combine(Folder.Path, "data"));
        if (starter) StarterData.Ensure(Store);
    }

    public TemporaryFolder Folder { get; } = new();

    public ReferenceStore Store { get; }

    public ImportOutcome Import(string path, Quarter? release = null, CancellationToken cancel = default) => Assert.Single(ImportAll(path, release, cancel));

    public IReadOnlyList<ImportOutcome> ImportAll(string path, Quarter? release = null, CancellationToken cancel = default) =>
        [.. InputMembers.Of(path).Select(m => new ReferenceImport(Store).Import(m, release, cancel))];

    public ImportOutcome Import(string name, byte[] content, Quarter? release = null) => Import(Folder.File(name, content), release);

    public ImportOutcome ImportText(string name, string content, Quarter? release = null) => Import(Folder.File(name, content), release);

    /// <summary>A fingerprint of everything that is stored, row by row.</summary>
    public string Everything()
    {
        var all = new System.Text.StringBuilder();
        foreach (var table in (string[])["source", "refused_row", "hcpcs", "fee", "bidding_area_fee", "rural_zip", "mue", "diagnosis", "taxonomy", "place"])
        {
            using var command = Store.Connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            using var reader = command.ExecuteReader();
            while (reader.Read())
                for (var i = 0; i < reader.FieldCount; i++) all.Append(reader.GetValue(i)).Append('|');
        }
        return all.ToString();
    }

    public void Dispose()
    {
        Store.Dispose();
        Folder.Dispose();
    }
}
