namespace Upright.Dossiers.Rendering;

/// <summary>The browser was there and made no PDF; the message says what it said.</summary>
public sealed class PrintFailedException(string message) : Exception(message);
