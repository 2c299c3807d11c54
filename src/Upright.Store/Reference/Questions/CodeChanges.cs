using System.Globalization;

namespace Upright.Store.Reference.Questions;

/// <summary>What changed of a code from one release to the next.</summary>
public static class CodeChanges
{
    public static IReadOnlyList<CodeChange> Between(CodeRecord before, CodeRecord after)
    {
        var changes = new List<CodeChange>();
        void Compare(string field, string? from, string? to)
        {
            if (!string.Equals(from ?? "", to ?? "", StringComparison.Ordinal)) changes.Add(new CodeChange(field, from, to));
        }
        Compare("long description", before.LongDescription, after.LongDescription);
        Compare("short description", before.ShortDescription, after.ShortDescription);
        Compare("pricing", string.Join(' ', before.Pricing), string.Join(' ', after.Pricing));
        Compare("coverage", before.Coverage, after.Coverage);
        Compare("BETOS", before.Betos, after.Betos);
        Compare("added", Date(before.Added), Date(after.Added));
        Compare("effective", Date(before.Effective), Date(after.Effective));
        Compare("terminated", Date(before.Terminated), Date(after.Terminated));
        return changes;
    }

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
