package crossfoot.input;

/** The formats that can be read, told by content. */
public enum Format {
    /** Delimited text. */
    TEXT("CSV"),
    /** A workbook of the XML kind. */
    XLSX("XLSX"),
    /** A workbook of the binary kind, BIFF8. */
    XLS("XLS"),
    /** An OpenDocument spreadsheet. */
    ODS("ODS"),
    /** A web page with tables. */
    HTML("HTML"),
    /** XML Spreadsheet 2003. */
    XML_SPREADSHEET("XML 2003"),
    /** An archive of files. */
    ZIP("ZIP"),
    /** One packed file. */
    GZIP("GZIP");

    private final String label;

    Format(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
