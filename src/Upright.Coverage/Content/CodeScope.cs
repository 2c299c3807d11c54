using Upright.Domain.Codes;

namespace Upright.Coverage.Content;

/// <summary>Which codes an entry concerns, resolved from set names and codes in its data file.</summary>
public sealed class CodeScope(IReadOnlySet<HcpcsCode> codes, string written)
{
    public IReadOnlySet<HcpcsCode> Codes => codes;

    /// <summary>As the data file has it: <c>@knee-joint, L2405</c>.</summary>
    public string Written { get; } = written;

    public bool Contains(HcpcsCode code) => codes.Contains(code);

    public override string ToString() => Written;
}
