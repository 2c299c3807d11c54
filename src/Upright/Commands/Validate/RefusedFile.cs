using Upright.Sources.TransparencyInCoverage.Validation;

namespace Upright.Commands.Validate;

/// <summary>What <c>--json</c> writes of a file of which nothing could be checked.</summary>
internal sealed record RefusedFile(string File, bool SchemaValid, Unreadable Unreadable);
