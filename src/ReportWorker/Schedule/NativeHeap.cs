using System.Runtime.InteropServices;

namespace ReportWorker.Schedule;

/// <summary>
/// The memory of native code: of the compiler, SQLite, ICU. glibc keeps what they free (<c>malloc_trim</c>, malloc_trim(3)); other C libraries
/// give it back by themselves.
/// </summary>
internal static class NativeHeap
{
    /// <summary>Gives back what is free.</summary>
    /// <returns>True where the C library can be asked to.</returns>
    public static unsafe bool Trim()
    {
        if (!OperatingSystem.IsLinux() || !NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "malloc_trim", out var trim))
        {
            return false;
        }

        _ = ((delegate* unmanaged<nuint, int>)trim)(0);
        return true;
    }
}
