using System.Globalization;

namespace Upright.Coverage.Rules;

/// <summary>The value of one fact. What is not known is not in the case at all: there is no value for "unknown".</summary>
public readonly record struct FactValue
{
    private FactValue(FactKind kind, bool flag, DateOnly date, string? word, decimal number) =>
        (Kind, Flag, Date, Word, Number) = (kind, flag, date, word ?? "", number);

    public FactKind Kind { get; }

    public bool Flag { get; }

    public DateOnly Date { get; }

    public string Word { get; }

    public decimal Number { get; }

    public static FactValue Of(bool flag) => new(FactKind.Flag, flag, default, null, 0);

    public static FactValue Of(DateOnly date) => new(FactKind.Date, false, date, null, 0);

    public static FactValue Of(string word) => new(FactKind.Word, false, default, word, 0);

    public static FactValue Of(decimal number) => new(FactKind.Number, false, default, null, number);

    /// <summary>Reads a value as its definition has it: yes or no, 2026-11-23, a listed word, a number.</summary>
    /// <exception cref="FormatException">The text is no value of this fact; the text itself is not repeated.</exception>
    public static FactValue Parse(FactDefinition fact, string text) => fact.Kind switch
    {
        FactKind.Flag => text switch
        {
            "yes" => Of(true),
            "no" => Of(false),
            _ => throw new FormatException($"'{fact.Id}' is yes or no."),
        },
        FactKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Of(date)
            : throw new FormatException($"'{fact.Id}' is a day written 2026-11-23."),
        FactKind.Number => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Of(number)
            : throw new FormatException($"'{fact.Id}' is a number."),
        _ => fact.Words.Contains(text)
            ? Of(text)
            : throw new FormatException($"'{fact.Id}' is one of: {string.Join(", ", fact.Words)}."),
    };
}
