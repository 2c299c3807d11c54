using Upright.Domain;
using Upright.Domain.Answers;
using Upright.Dossiers.Model;

namespace Upright.Dossiers.Documents;

/// <summary>Small words for writing sections.</summary>
internal static class Compose
{
    public static TextRun Text(string text) => new(text);

    public static TextRun Soft(string text) => new(text, TextWeight.Soft);

    public static TextRun Strong(string text) => new(text, TextWeight.Strong);

    /// <summary>The sentence, its marks, its grade; what is unconfirmed in lighter words behind.</summary>
    public static IReadOnlyList<Run> Line(Statement statement, bool withGrade = true) => [Text(statement.Text), .. Marks(statement.Evidence, withGrade)];

    public static IReadOnlyList<Run> Marks(Evidence evidence, bool withGrade = true)
    {
        var runs = new List<Run>();
        foreach (var source in evidence.Sources) runs.Add(new CiteRun(source));
        if (withGrade && evidence.Grade is { } grade)
        {
            runs.Add(Text(" "));
            runs.Add(new GradeRun(grade, Meaning(evidence), evidence.Unconfirmed));
        }
        if (evidence.Note is { } note) runs.Add(Soft(" " + note));
        return runs;
    }

    public static Cell Words(string text) => new([Text(text)]);

    public static Cell Words(Statement statement) => new(Line(statement));

    public static Cell Dollars(Money amount, bool isSample = false) =>
        new([new MoneyRun(amount, isSample)], amount.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Cell Number(decimal number, string shown) => new([Text(shown)], number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Cell Dollars(Money? amount, Absence otherwise, bool isSample = false) => amount is { } known ? Dollars(known, isSample) : new Cell([new AbsentRun(otherwise)]);

    private static string Meaning(Evidence evidence) =>
        $"Grade {evidence.Grade}{(evidence.Verified is { } read ? $", {read}" : "")}";
}
