namespace Upright.Dossiers.Documents;

public enum TextWeight
{
    Plain,
    Strong,

    /// <summary>Lighter: remarks, dates, units.</summary>
    Soft,
}
