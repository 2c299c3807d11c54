using System.Runtime.InteropServices;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>One billing party and the providers who bill under it.</summary>
/// <param name="TinType">Number of <c>ein</c>, <c>npi</c> or what the payer wrote, in the vocabulary.</param>
/// <param name="TinValue">Digits only, in the vocabulary of names; 0 when there is none.</param>
/// <param name="BusinessName">In the vocabulary of names; 0 when there is none.</param>
/// <param name="NpiCount">How many distinct NPIs it has.</param>
/// <param name="FirstNpi">Where its NPIs begin among all.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct ProviderGroup(int TinType, int TinValue, int BusinessName, int NpiCount, long FirstNpi);
