using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>Writes an element in a way of its own.</summary>
internal abstract class NodeWriter
{
    public abstract void Emit(PartNode node, PartEmitter emitter);
}
