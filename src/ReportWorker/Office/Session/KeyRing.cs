using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using ReportWorker.Core.Accounts;

namespace ReportWorker.Office.Session;

/// <summary>Keeps the keys of cookies and second factors in the database, where all nodes and every backup have them.</summary>
internal sealed class KeyRing(IKeyRingStore store, TimeProvider clock) : IXmlRepository
{
    // ASP.NET Core asks for keys without waiting; it does so at the start and once a day.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => store.ReadAllAsync(CancellationToken.None)).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => store.AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), clock.GetUtcNow(), CancellationToken.None)).GetAwaiter().GetResult();
}
