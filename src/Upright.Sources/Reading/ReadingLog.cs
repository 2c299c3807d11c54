namespace Upright.Sources.Reading;

/// <summary>What one reading took, refused and noticed. A reader writes it, the store keeps it.</summary>
public sealed class ReadingLog
{
    private readonly List<RefusedRow> _refused = [];
    private readonly SortedDictionary<string, long> _leftOut = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];

    /// <summary>Rows taken.</summary>
    public long Taken { get; private set; }

    public IReadOnlyList<RefusedRow> Refused => _refused;

    /// <summary>Rows that are well formed and deliberately not wanted, counted by reason.</summary>
    public IReadOnlyDictionary<string, long> LeftOut => _leftOut;

    public IReadOnlyList<string> Notes => _notes;

    public void Take() => Taken++;

    public void Refuse(long line, int? column, string reason) => _refused.Add(new RefusedRow(line, column, reason));

    public void LeaveOut(string reason) => _leftOut[reason] = _leftOut.GetValueOrDefault(reason) + 1;

    public void Note(string note) => _notes.Add(note);
}
