using System.Collections;
using System.Data.Common;

namespace ReportWorker.Storage.Tests.TransactSql;

/// <summary>Rows whose columns hold what their names and the getter's type ask for.</summary>
internal sealed class AnswerReader(AnsweringServer server, IReadOnlyList<Answer> answers) : DbDataReader
{
    private static readonly DateTime Instant = new(2020, 6, 15, 0, 0, 0, DateTimeKind.Utc);

    private int _answer;
    private int _row = -1;

    public override int Depth => 0;

    public override int FieldCount => Current.Columns.Count;

    public override bool HasRows => Current.Rows > 0;

    public override bool IsClosed => false;

    public override int RecordsAffected => 1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    private Answer Current => _answer < answers.Count ? answers[_answer] : new Answer([], 0);

    public override bool Read() => ++_row < Current.Rows;

    public override bool NextResult()
    {
        _row = -1;
        return ++_answer < answers.Count;
    }

    public override bool IsDBNull(int ordinal) => false;

    public override string GetName(int ordinal) => Current.Columns[ordinal].Name;

    public override int GetOrdinal(string name) => Current.Columns.ToList().FindIndex(column => column.Name == name);

    public override string GetString(int ordinal) => AnsweringServer.Text(Current.Columns[ordinal]);

    // Of several new rows EF asks for the place that each had in the statement.
    public override long GetInt64(int ordinal) =>
        GetName(ordinal) == "_Position" ? _row : Current.IsNew && GetName(ordinal) == "Id" ? server.NextNumber() : 1;

    public override int GetInt32(int ordinal) => (int)GetInt64(ordinal);

    public override short GetInt16(int ordinal) => (short)GetInt64(ordinal);

    public override byte GetByte(int ordinal) => (byte)GetInt64(ordinal);

    public override bool GetBoolean(int ordinal) => true;

    public override decimal GetDecimal(int ordinal) => 1.500000m;

    public override double GetDouble(int ordinal) => 1;

    public override float GetFloat(int ordinal) => 1;

    public override DateTime GetDateTime(int ordinal) => Instant;

    public override T GetFieldValue<T>(int ordinal) => (T)(typeof(T) == typeof(DateOnly) ? DateOnly.FromDateTime(Instant)
        : typeof(T) == typeof(byte[]) ? new byte[GetName(ordinal) == "FormKey" ? 32 : 0]
        : (object)base.GetFieldValue<T>(ordinal)!);

    public override object GetValue(int ordinal) => throw new NotSupportedException(GetName(ordinal));

    public override int GetValues(object[] values) => throw new NotSupportedException();

    public override Type GetFieldType(int ordinal) => typeof(object);

    public override string GetDataTypeName(int ordinal) => "";

    public override char GetChar(int ordinal) => throw new NotSupportedException();

    public override Guid GetGuid(int ordinal) => throw new NotSupportedException();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();
}
