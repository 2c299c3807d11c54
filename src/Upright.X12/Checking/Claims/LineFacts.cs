namespace Upright.X12.Checking.Claims;

/// <summary>What checks need of a service line: amounts as read, and where in the claim's block its segments are (-1: not there).</summary>
internal struct LineFacts
{
    public int Number;
    public int Start, End;
    public int Service, Date, Ordering, Note, Certificate, Form;
    public decimal Charge, Units;
    public DateOnly From, To;
    public bool HasDate;
    public decimal Adjudicated;
}
