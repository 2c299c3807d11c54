namespace Upright.Domain.CodeSets;

/// <summary>
/// The code lists that are loaded, as one question: is this code usable on this date?
/// Implementations answer <see cref="CodeVerdict.NotLoaded"/> where they have no list; they never guess.
/// Calls come in large numbers from one thread; answers must not change while a file is checked.
/// </summary>
public interface ICodeSets
{
    /// <param name="list">The list asked.</param>
    /// <param name="code">The code as a claim carries it: upper case, diagnoses without the dot, ZIP codes as five digits.</param>
    /// <param name="serviceDate">The date asked for: the date of service.</param>
    CodeVerdict Ask(CodeSet list, ReadOnlySpan<char> code, DateOnly serviceDate);
}
