package crossfoot.core.ledger;

/** Reads a fiscal year: 2021, 2021年度, 2021.0, FY2021. */
final class YearText {
    private static final int FIRST_YEAR = 1990;
    private static final int FINAL_YEAR = 2100;

    private String lastText = "";
    private int last;

    /** The year; 0 if the text is none. */
    int of(String text) {
        if (!text.equals(lastText)) {
            last = read(HeaderText.folded(text));
            lastText = text;
        }
        return last;
    }

    static boolean isPlausible(int year) {
        return year >= FIRST_YEAR && year <= FINAL_YEAR;
    }

    private static int read(String text) {
        String year = text;
        for (String ending : new String[] {".0", "年度", "年"}) {
            if (year.endsWith(ending)) {
                year = year.substring(0, year.length() - ending.length());
            }
        }
        if (year.startsWith("fy")) {
            year = year.substring(2);
        }
        int value = 0;
        for (int i = 0; i < year.length(); i++) {
            char c = year.charAt(i);
            if (c < '0' || c > '9' || i > 3) {
                return 0;
            }
            value = value * 10 + (c - '0');
        }
        return isPlausible(value) ? value : 0;
    }
}
