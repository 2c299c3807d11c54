using System.Globalization;
using Upright.Domain.Codes;

namespace Upright.Coverage.Rules.Language;

/// <summary>
/// Reads a condition. The grammar is in docs/coverage.md; the words are the vocabulary's, the code sets' and the few of this file.
/// </summary>
internal sealed class ConditionParser(IReadOnlyDictionary<string, FactDefinition> vocabulary, Func<string, IReadOnlySet<HcpcsCode>> codesOf)
{
    private const int DeepestNesting = 32;

    private Words _words = new("");
    private int _depth;

    /// <exception cref="FormatException">The text is not a condition: says which word is wrong.</exception>
    public Condition Parse(string text)
    {
        _words = new Words(text);
        _depth = 0;
        var condition = Either();
        return _words.AtEnd ? condition : throw new FormatException($"'{_words.Peek()}' was not expected here");
    }

    private Condition Either() => Chain(Both, "or", parts => new AnyOf(parts));

    private Condition Both() => Chain(Single, "and", parts => new AllOf(parts));

    private Condition Chain(Func<Condition> read, string joint, Func<IReadOnlyList<Condition>, Condition> join)
    {
        var parts = new List<Condition> { read() };
        while (_words.Take(joint)) parts.Add(read());
        return parts.Count == 1 ? parts[0] : join(parts);
    }

    private Condition Single()
    {
        if (++_depth > DeepestNesting) throw new FormatException($"nested deeper than {DeepestNesting} levels");
        var condition = ReadSingle();
        _depth--;
        return condition;
    }

    private Condition ReadSingle()
    {
        if (_words.Take("not")) return new Not(Single());
        if (_words.Take("("))
        {
            var inner = Either();
            _words.Expect(")");
            return inner;
        }
        if (_words.Take("code", "in") || _words.Take("code", "is")) return new CodeTest(Codes());
        if (_words.Take("has")) return new ModifierTest(Modifiers());
        if (_words.Take("modifiers", "repeat")) return new RepeatedModifierTest();
        if (_words.Take("modifiers"))
        {
            var first = Modifiers();
            _words.Expect("before");
            return new OrderTest(first, Modifiers());
        }
        if (_words.Take("any", "diagnosis", "in")) return new DiagnosisTest(WhichDiagnosis.Any, Diagnoses());
        if (_words.Take("every", "diagnosis", "in")) return new DiagnosisTest(WhichDiagnosis.Every, Diagnoses());
        if (_words.Take("first", "diagnosis", "in")) return new DiagnosisTest(WhichDiagnosis.First, Diagnoses());
        if (_words.Take("diagnosis", "lacks", "seventh")) return new SeventhCharacterTest();
        if (_words.Take("diagnosis", "for", "other", "side")) return new OtherSideTest();
        if (_words.Take("any")) return new Compared(Lines(countsUnits: false), ">", new Constant(0));
        if (_words.Take("no")) return new Compared(Lines(countsUnits: false), "=", new Constant(0));
        if (_words.Take("payer")) return WordTest("payer", null);
        if (_words.Take("plan")) return WordTest("plan", null);
        if (vocabulary.TryGetValue(_words.Peek(), out var fact) && fact.Kind is FactKind.Flag or FactKind.Word)
        {
            _words.Next();
            return fact.Kind == FactKind.Flag ? new FlagTest(fact.Id) : WordTest(fact.Id, fact.Words);
        }
        return Comparison();
    }

    private Condition WordTest(string fact, IReadOnlyList<string>? allowed)
    {
        var negated = _words.Take("is", "not");
        if (!negated && !_words.Take("is")) _words.Expect("in");
        var chosen = List().ToHashSet(StringComparer.Ordinal);
        if (allowed is not null && chosen.FirstOrDefault(w => !allowed.Contains(w)) is { } wrong)
            throw new FormatException($"'{wrong}' is not a word of '{fact}'");
        var test = new WordTest(fact, chosen);
        return negated ? new Not(test) : test;
    }

    private Compared Comparison()
    {
        var (left, leftIsDay) = Quantity();
        var sign = _words.Next();
        if (sign is not ("<" or "<=" or ">" or ">=" or "=" or "!=")) throw new FormatException($"a comparison was expected where '{sign}' stands");
        var (right, rightIsDay) = Quantity();
        return leftIsDay == rightIsDay ? new Compared(left, sign, right) : throw new FormatException("a day is compared with a number");
    }

    private (Quantity Quantity, bool IsDay) Quantity()
    {
        var (quantity, isDay) = Term();
        while (!isDay && _words.Take("+"))
        {
            var (more, day) = Term();
            if (day) throw new FormatException("a day cannot be added to a number");
            quantity = new Sum(quantity, more);
        }
        return (quantity, isDay);
    }

    private (Quantity Quantity, bool IsDay) Term()
    {
        if (_words.Take("units", "of")) return (Lines(countsUnits: true), false);
        if (_words.Take("lines", "of")) return (Lines(countsUnits: false), false);
        if (_words.Take("units")) return (new LineUnits(), false);
        if (_words.Take("count", "of")) return (new ModifierCount(Modifiers()), false);
        var word = _words.Next();
        if (word == DayFact.DateOfService) return (Day(word), true);
        if (vocabulary.TryGetValue(word, out var fact))
            return fact.Kind switch
            {
                FactKind.Date => (Day(word), true),
                FactKind.Number => (new NumberFact(word), false),
                _ => throw new FormatException($"'{word}' cannot be compared"),
            };
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return (new Constant(date.DayNumber), true);
        if (decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return (new Constant(number), false);
        throw new FormatException($"'{word}' is no word of the vocabulary");
    }

    private DayFact Day(string fact)
    {
        var sign = _words.Take("+") ? 1 : _words.Take("-") ? -1 : 0;
        if (sign == 0) return new DayFact(fact, 0, 0);
        if (!int.TryParse(_words.Next(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 10_000)
            throw new FormatException("a day is moved by a whole number of days, months or years");
        return _words.Next() switch
        {
            "days" or "day" => new DayFact(fact, sign * count, 0),
            "months" or "month" => new DayFact(fact, 0, sign * count),
            "years" or "year" => new DayFact(fact, 0, sign * count * 12),
            var other => throw new FormatException($"'{other}' is not days, months or years"),
        };
    }

    private LineTotal Lines(bool countsUnits)
    {
        var codes = Codes();
        var onSide = _words.Take("on", "side");
        var with = _words.Take("with") ? Modifiers() : null;
        var without = _words.Take("without") ? Modifiers() : null;
        return new LineTotal(countsUnits, codes, onSide, with, without);
    }

    private HashSet<HcpcsCode> Codes() => List().SelectMany(codesOf).ToHashSet();

    private HashSet<Modifier> Modifiers() => List().Select(Modifier.Parse).ToHashSet();

    private string[] Diagnoses() => [.. List().Select(d => d.EndsWith('-') ? Icd10Stem(d[..^1]) + "-" : Icd10Stem(d))];

    /// <summary>A code, or the beginning of codes: a letter alone (S-) or a shaped code without its dot.</summary>
    private static string Icd10Stem(string text) =>
        text.Length == 1 && char.IsAsciiLetterUpper(text[0]) ? text
        : Icd10Cm.TryParse(text.TrimEnd('.'), out var code) ? code.Undotted
        : throw new FormatException($"'{text}' is not shaped like an ICD-10-CM code");

    private List<string> List()
    {
        if (!_words.Take("[")) return [_words.Next()];
        var items = new List<string> { _words.Next() };
        while (_words.Take(",")) items.Add(_words.Next());
        _words.Expect("]");
        return items;
    }
}
