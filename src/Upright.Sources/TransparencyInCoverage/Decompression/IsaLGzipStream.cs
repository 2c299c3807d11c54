using System.Runtime.InteropServices;
using Upright.Sources.Containers;

namespace Upright.Sources.TransparencyInCoverage.Decompression;

/// <summary>Gunzips any number of members through ISA-L. Check sums and lengths are verified, the end of a truncated file is noticed.</summary>
internal sealed unsafe class IsaLGzipStream(Stream compressed) : ForwardStream
{
    private const int InputSize = 128 * 1024;

    private InflateState* _state;
    private byte* _input;
    private bool _inMember;
    private bool _ended;

    /// <summary>Bytes behind the last member that are neither a member nor padding with zeros.</summary>
    public bool HasTrailingBytes { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || _ended) return 0;
        if (_state is null) Begin();
        fixed (byte* output = buffer)
        {
            _state->NextOut = output;
            _state->AvailableOut = (uint)buffer.Length;
            while (_state->AvailableOut == buffer.Length)
            {
                var noMore = _state->AvailableIn == 0 && !Fill();
                if (_inMember)
                {
                    // Even without input there may be output that had no room before.
                    Step();
                    if (noMore && _inMember && _state->AvailableOut == buffer.Length)
                        throw new InvalidDataException("The gzip data end before their end: the file is incomplete.");
                }
                else if (noMore)
                {
                    _ended = true;
                    return 0;
                }
                else if (!BeginMember()) return 0;
            }
            return buffer.Length - (int)_state->AvailableOut;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (_state is not null) NativeMemory.AlignedFree(_state);
        if (_input is not null) NativeMemory.Free(_input);
        _state = null;
        _input = null;
        if (disposing) compressed.Dispose();
        base.Dispose(disposing);
    }

    private void Begin()
    {
        _state = (InflateState*)NativeMemory.AlignedAlloc(InflateState.Size, 64);
        _input = (byte*)NativeMemory.Alloc(InputSize);
        IsaL.Initialise(_state);
        _state->CheckSumKind = InflateState.GzipKind;
        _state->AvailableIn = 0;
    }

    private bool Fill()
    {
        _state->NextIn = _input;
        _state->AvailableIn = (uint)compressed.Read(new Span<byte>(_input, InputSize));
        return _state->AvailableIn > 0;
    }

    /// <summary>Stands at the first byte of a member, of padding, or of something else behind the last member.</summary>
    private bool BeginMember()
    {
        while (*_state->NextIn == 0)
        {
            _state->NextIn++;
            if (--_state->AvailableIn > 0 || Fill()) continue;
            _ended = true;
            return false;
        }
        if (*_state->NextIn != 0x1f)
        {
            (HasTrailingBytes, _ended) = (true, true);
            return false;
        }
        var output = _state->NextOut;
        var room = _state->AvailableOut;
        var input = _state->NextIn;
        var left = _state->AvailableIn;
        IsaL.Reset(_state);
        _state->CheckSumKind = InflateState.GzipKind;
        _state->NextOut = output;
        _state->AvailableOut = room;
        _state->NextIn = input;
        _state->AvailableIn = left;
        _inMember = true;
        return true;
    }

    private void Step()
    {
        var result = IsaL.Inflate(_state);
        if (result != 0 && result != 1)
            throw new InvalidDataException(result == IsaL.WrongCheckSum ? "The check sum of the gzip data is wrong: the file is damaged." : "The gzip data are damaged.");
        if (_state->IsFinished) _inMember = false;
    }
}
