namespace Upright.Sources.Fetching;

/// <summary>What a downloaded file must be, told by its bytes.</summary>
public enum ExpectedContent
{
    Zip,
    Gzip,
    Xlsx,
    Csv,
}
