using System.Diagnostics;
using ReportWorker.Tests.CommandLine;
using ReportWorker.Tests.Service;

namespace ReportWorker.Tests.OfficePage;

/// <summary>A Kerberos realm on loopback: MIT's KDC, a person, and the key of a page on localhost.</summary>
internal sealed class Realm : IDisposable
{
    private const string Name = "VAN-PHONG.EXAMPLE";
    private const string Person = "mat khau cua mien";

    private readonly Desk _desk;
    private Process? _kdc;

    private Realm(Desk desk) => _desk = desk;

    /// <summary>What programs of the realm have in their environment.</summary>
    public Dictionary<string, string> Environment => new()
    {
        ["KRB5_CONFIG"] = _desk.Of("krb5.conf"),
        ["KRB5_KDC_PROFILE"] = _desk.Of("kdc.conf"),
        ["KRB5_KTNAME"] = "FILE:" + _desk.Of("page.keytab"),
        ["KRB5CCNAME"] = "FILE:" + _desk.Of("tickets"),
        ["KRB5RCACHETYPE"] = "none",
        ["PATH"] = System.Environment.GetEnvironmentVariable("PATH") + ":/usr/sbin",
    };

    /// <summary>Starts one in a folder.</summary>
    /// <param name="desk">The folder.</param>
    /// <param name="people">Who is in it.</param>
    public static async Task<Realm> StartAsync(Desk desk, params IEnumerable<string> people)
    {
        var realm = new Realm(desk);
        var port = Serving.FreePort();
        desk.Write("krb5.conf", $$"""
            [libdefaults]
            default_realm = {{Name}}
            dns_lookup_kdc = false
            dns_canonicalize_hostname = false
            rdns = false
            [realms]
            {{Name}} = {
              kdc = 127.0.0.1:{{port}}
            }
            """);
        desk.Write("kdc.conf", $$"""
            [kdcdefaults]
            kdc_listen = 127.0.0.1:{{port}}
            kdc_tcp_listen = 127.0.0.1:{{port}}
            [realms]
            {{Name}} = {
              database_name = {{desk.Of("principals")}}
              key_stash_file = {{desk.Of("stash")}}
              acl_file = {{desk.Of("acl")}}
            }
            """);
        await realm.RunAsync("kdb5_util", "create", "-s", "-P", "khoa chinh", "-r", Name);
        foreach (var person in people)
        {
            await realm.RunAsync("kadmin.local", "-q", $"addprinc -pw \"{Person}\" {person}");
        }

        await realm.RunAsync("kadmin.local", "-q", "addprinc -randkey HTTP/localhost");
        await realm.RunAsync("kadmin.local", "-q", $"ktadd -k {desk.Of("page.keytab")} HTTP/localhost");
        realm._kdc = realm.Start("krb5kdc", "-n", "-r", Name, "-P", desk.Of("kdc.pid"));
        _ = Serving.Drain(realm._kdc.StandardOutput);
        _ = Serving.Drain(realm._kdc.StandardError);
        return realm;
    }

    /// <summary>Gets somebody's first ticket, as signing in at a machine of the realm does.</summary>
    public async Task SignInAsync(string person)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var kinit = Start("kinit", person);
            try
            {
                await kinit.StandardInput.WriteLineAsync(Person);
                kinit.StandardInput.Close();
            }
            catch (IOException)
            {
                // It has given up before it asked: the KDC is still starting.
            }

            var said = await kinit.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await kinit.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (kinit.ExitCode == 0)
            {
                return;
            }

            attempt.Should().BeLessThan(20, said);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Runs a program of the realm to its end.</summary>
    /// <returns>What it printed.</returns>
    public async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(0, await error);
        return output;
    }

    public void Dispose()
    {
        _kdc?.Kill();
        _kdc?.Dispose();
    }

    private Process Start(string program, params string[] arguments)
    {
        var found = Environment["PATH"].Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"{program} is not on this machine. Install it: apt-get install krb5-kdc krb5-admin-server krb5-user (Debian, Ubuntu).");
        var start = new ProcessStartInfo(found, arguments)
        {
            WorkingDirectory = _desk.Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
