using Upright.Domain.Answers;

namespace Upright.Dossiers.Documents;

/// <param name="Id">Its address within the page; never changes.</param>
public sealed record Section(string Id, string Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>Nothing but an absence.</summary>
    public bool IsEmpty => Blocks.All(b => b is AbsenceBlock or NoticeBlock or HeadingBlock);

    /// <summary>Every source the section cites, each once.</summary>
    public IReadOnlyList<Provenance> Sources { get; } = [.. Blocks.SelectMany(BlockSources.Of).Distinct()];
}
