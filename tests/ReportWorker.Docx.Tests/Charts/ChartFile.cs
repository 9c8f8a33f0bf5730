using System.IO.Compression;
using ReportWorker.Docx.Charts;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests.Charts;

/// <summary>Makes Word files with a chart, as Word writes them: with its workbook, style and colours.</summary>
internal static class ChartFile
{
    public const string ChartPart = "word/charts/chart1.xml";
    public const string WorkbookPart = "word/embeddings/Microsoft_Excel_Worksheet.xlsx";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Styles = "http://schemas.microsoft.com/office/2011/relationships/";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string StyleNamespaces = "xmlns:cs=\"http://schemas.microsoft.com/office/drawing/2012/chartStyle\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    /// <summary>A document with this body, whose relationship rId1 leads to the chart.</summary>
    public static byte[] From(string body, string chart, string? workbookPart = WorkbookPart, string links = "", params Part[] parts)
    {
        var template = FromBody(
            body,
            [
                new Part(ChartPart, chart, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", "chart"),
                new Part("word/charts/_rels/chart1.xml.rels", Links(workbookPart) + links + "</Relationships>"),
                new Part("word/charts/style1.xml", $"{Declaration}<cs:chartStyle {StyleNamespaces} id=\"201\">{StyleEntries()}</cs:chartStyle>", "application/vnd.ms-office.chartstyle+xml"),
                new Part(
                    "word/charts/colors1.xml",
                    $"{Declaration}<cs:colorStyle {StyleNamespaces} meth=\"cycle\" id=\"10\"><a:schemeClr val=\"accent1\"/></cs:colorStyle>",
                    "application/vnd.ms-office.chartcolorstyle+xml"),
                .. workbookPart is null ? [] : new[] { new Part(workbookPart, "", workbookPart == WorkbookPart ? ChartWorkbook.ContentType : "application/x") },
                .. parts,
            ]);
        return workbookPart is null ? template : With(template, workbookPart, ChartWorkbook.Write(["Nhãn 1"], [new ChartColumn("Chuỗi 1", "General", [1m])]));
    }

    /// <summary>A paragraph that shows the chart.</summary>
    public static string Drawing(string altText, string id = "rId1") =>
        "<w:p><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"5486400\" cy=\"3200400\"/>"
        + $"<wp:docPr id=\"1\" name=\"Biểu đồ 1\" descr=\"{Escape(altText)}\"/><wp:cNvGraphicFramePr/>"
        + "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">"
        + $"<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"{id}\"/>"
        + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";

    /// <summary>A chart part of plots, each with its series.</summary>
    public static string Chart(string plots, string title = "Biểu đồ", string axes = Axes, bool hasWorkbook = true) =>
        $"{Declaration}<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
        + $"<c:date1904 val=\"0\"/><c:roundedCorners val=\"0\"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>{Runs(title)}</a:p></c:rich></c:tx>"
        + $"<c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>{plots}{axes}</c:plotArea>"
        + "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend><c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
        + (hasWorkbook ? "<c:externalData r:id=\"rId3\"><c:autoUpdate val=\"0\"/></c:externalData>" : "") + "</c:chartSpace>";

    public const string Axes = "<c:catAx><c:axId val=\"11\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"b\"/>"
        + "<c:numFmt formatCode=\"General\" sourceLinked=\"1\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>"
        + "<c:crossAx val=\"12\"/><c:crosses val=\"autoZero\"/><c:auto val=\"1\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx>"
        + ValueAxis;

    private const string ValueAxis = "<c:valAx><c:axId val=\"12\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"l\"/>"
        + "<c:majorGridlines/><c:numFmt formatCode=\"General\" sourceLinked=\"1\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>"
        + "<c:crossAx val=\"11\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>";

    /// <summary>Axes of days that Word was told to take as days.</summary>
    public const string DateAxes = "<c:dateAx><c:axId val=\"11\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"b\"/>"
        + "<c:numFmt formatCode=\"m/d/yyyy\" sourceLinked=\"1\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>"
        + "<c:crossAx val=\"12\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblOffset val=\"100\"/><c:baseTimeUnit val=\"days\"/></c:dateAx>" + ValueAxis;

    public static string Bars(params string[] series) =>
        $"<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>{string.Concat(series)}"
        + "<c:gapWidth val=\"150\"/><c:axId val=\"11\"/><c:axId val=\"12\"/></c:barChart>";

    public static string Lines(params string[] series) =>
        $"<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>{string.Concat(series)}"
        + "<c:marker val=\"1\"/><c:axId val=\"11\"/><c:axId val=\"12\"/></c:lineChart>";

    public static string Pie(string series) => $"<c:pieChart><c:varyColors val=\"1\"/>{series}<c:firstSliceAng val=\"0\"/></c:pieChart>";

    /// <summary>A series of columns in this accent.</summary>
    public static string Bar(int number, string title, string look = "", string format = "General") =>
        Series(number, title, $"{Fill($"accent{number + 1}")}<c:invertIfNegative val=\"0\"/>{look}", "", format);

    public static string Line(int number, string title) => Series(
        number,
        title,
        $"<c:spPr><a:ln w=\"28575\" cap=\"rnd\"><a:solidFill><a:schemeClr val=\"accent{number + 1}\"/></a:solidFill><a:round/></a:ln></c:spPr>"
        + $"<c:marker><c:symbol val=\"circle\"/><c:size val=\"5\"/>{Fill($"accent{number + 1}")}</c:marker>",
        "<c:smooth val=\"0\"/>");

    /// <summary>A series of slices with a colour for each.</summary>
    public static string Slices(string title, int points) =>
        Series(0, title, string.Concat(Enumerable.Range(0, points).Select(i => Point(i, $"accent{i + 1}"))), "", points: points);

    public static string Point(int index, string color) =>
        $"<c:dPt><c:idx val=\"{index}\"/><c:bubble3D val=\"0\"/>{Fill(color)}{Identity}</c:dPt>";

    public static string Fill(string color) =>
        $"<c:spPr><a:solidFill><a:schemeClr val=\"{color}\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>";

    public const string Identity = "<c:extLst><c:ext uri=\"{C3380CC4-5D6E-409C-BE32-E72D297353CC}\" xmlns:c16=\"http://schemas.microsoft.com/office/drawing/2014/chart\">"
        + "<c16:uniqueId val=\"{00000000-13CB-4A81-AE7C-4AA4C14910AB}\"/></c:ext></c:extLst>";

    public static string Series(int number, string title, string before, string after, string format = "General", int points = 2)
    {
        var column = (char)('B' + number);
        var values = string.Concat(Enumerable.Range(0, points).Select(i => $"<c:pt idx=\"{i}\"><c:v>{i + 1}</c:v></c:pt>"));
        return $"<c:ser><c:idx val=\"{number}\"/><c:order val=\"{number}\"/>"
            + (title.Length == 0 ? "" : $"<c:tx><c:strRef><c:f>Sheet1!${column}$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{Escape(title)}</c:v></c:pt></c:strCache></c:strRef></c:tx>")
            + before
            + $"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${points + 1}</c:f><c:strCache><c:ptCount val=\"{points}\"/>{values}</c:strCache></c:strRef></c:cat>"
            + $"<c:val><c:numRef><c:f>Sheet1!${column}$2:${column}${points + 1}</c:f><c:numCache><c:formatCode>{Escape(format)}</c:formatCode><c:ptCount val=\"{points}\"/>{values}</c:numCache></c:numRef></c:val>"
            + after + Identity + "</c:ser>";
    }

    private static string Runs(string title) =>
        string.Concat(title.Split('¦').Select(t => $"<a:r><a:rPr lang=\"vi-VN\"/><a:t>{Escape(t)}</a:t></a:r>"));

    private static string StyleEntries() => string.Concat(
        "axisTitle categoryAxis chartArea dataLabel dataLabelCallout dataPoint dataPoint3D dataPointLine dataPointMarker dataPointMarkerLayout dataPointWireframe "
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Concat("dataTable downBar dropLine errorBar floor gridlineMajor gridlineMinor hiLoLine leaderLine legend plotArea plotArea3D seriesAxis".Split(' '))
            .Concat("seriesLine title trendline trendlineLabel upBar valueAxis wall".Split(' '))
            .Select(name => name == "dataPointMarkerLayout" ? "<cs:dataPointMarkerLayout/>"
                : $"<cs:{name}><cs:lnRef idx=\"0\"/><cs:fillRef idx=\"0\"/><cs:effectRef idx=\"0\"/><cs:fontRef idx=\"minor\"/></cs:{name}>"));

    private static string Links(string? workbookPart) =>
        $"{Declaration}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + $"<Relationship Id=\"rId1\" Type=\"{Styles}chartStyle\" Target=\"style1.xml\"/><Relationship Id=\"rId2\" Type=\"{Styles}chartColorStyle\" Target=\"colors1.xml\"/>"
        + (workbookPart is null ? "" : $"<Relationship Id=\"rId3\" Type=\"{Relations}package\" Target=\"../{workbookPart["word/".Length..]}\"/>");

    private static byte[] With(byte[] file, string name, byte[] content)
    {
        using var copy = new MemoryStream();
        copy.Write(file);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)!.Delete();
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(content);
        }

        return copy.ToArray();
    }
}
