namespace Upright.Sources.Containers;

/// <summary>What a file is outwardly, told by its first bytes, never by its name.</summary>
public enum ContainerKind
{
    Empty,
    Text,
    Json,
    Gzip,
    Zip,
    Html,
    Xml,
    Pdf,
    SevenZip,
    Binary,
}
