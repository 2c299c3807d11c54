using System.Text;

namespace Upright.X12.Syntax;

/// <summary>A segment's name packed in a number, so that names compare at once. 0 for names that no segment can have.</summary>
internal static class SegmentKey
{
    public static uint Of(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 => (uint)(name[0] | name[1] << 8),
        3 => (uint)(name[0] | name[1] << 8 | name[2] << 16),
        _ => 0,
    };

    public static uint Of(string name) => Of(Encoding.ASCII.GetBytes(name));
}
