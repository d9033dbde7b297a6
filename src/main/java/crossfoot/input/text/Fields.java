package crossfoot.input.text;

/** Counts the fields of a record by its own reading of the quotes, to judge the parser's. */
final class Fields {
    private Fields() {}

    static int count(RecordScanner record, byte delimiter) {
        byte[] bytes = record.bytes();
        int fields = 1;
        boolean starts = true;
        boolean quoted = false;
        for (int i = record.from(); i < record.to(); i++) {
            byte b = bytes[i];
            if (quoted) {
                boolean doubled = b == '"' && i + 1 < record.to() && bytes[i + 1] == '"';
                if (doubled) {
                    i++;
                } else if (b == '"') {
                    quoted = i + 1 < record.to() && bytes[i + 1] != delimiter;
                }
            } else if (b == delimiter) {
                fields++;
            } else if (b == '"' && starts) {
                quoted = true;
            }
            starts = b == delimiter && !quoted;
        }
        return fields;
    }
}
