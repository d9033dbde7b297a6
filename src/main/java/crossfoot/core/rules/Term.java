package crossfoot.core.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One alternative of a condition, compiled; its own texts are folded. Its text is what may be typed for it. */
sealed interface Term {
    /**
     * What it matches of the text, as it stands there: a piece for {@code ~} and {@code /…/}, else the whole; or
     * null.
     */
    @Nullable
    String in(FoldedText text);

    /** Proven: it matches whatever the other matches. False where nothing is proven. */
    boolean covers(Term other);

    record Exact(String whole) implements Term {
        @Override
        public boolean covers(Term other) {
            return equals(other);
        }

        @Override
        public String toString() {
            return whole;
        }

        @Override
        public @Nullable String in(FoldedText text) {
            return text.folded().equals(whole) ? text.original() : null;
        }
    }

    record Prefix(String start) implements Term {
        @Override
        public boolean covers(Term other) {
            if (other instanceof CodeRange range) {
                return range.first.startsWith(start) && range.last.startsWith(start);
            }
            return (other instanceof Exact exact && exact.whole.startsWith(start))
                    || (other instanceof Prefix prefix && prefix.start.startsWith(start));
        }

        @Override
        public String toString() {
            return start + "*";
        }

        @Override
        public @Nullable String in(FoldedText text) {
            return text.folded().startsWith(start) ? text.original() : null;
        }
    }

    /** Codes from first to last, both included, of just as many digits as these have. */
    record CodeRange(String first, String last) implements Term {
        @Override
        public boolean covers(Term other) {
            if (other instanceof CodeRange range) {
                return holds(range.first) && holds(range.last);
            }
            return other instanceof Exact exact && holds(exact.whole);
        }

        private boolean holds(String code) {
            return code.length() == first.length()
                    && isDigits(code)
                    && code.compareTo(first) >= 0
                    && code.compareTo(last) <= 0;
        }

        @Override
        public String toString() {
            return first + "-" + last;
        }

        @Override
        public @Nullable String in(FoldedText text) {
            return holds(text.folded()) ? text.original() : null;
        }
    }

    record Contains(String piece) implements Term {
        @Override
        public boolean covers(Term other) {
            return (other instanceof Exact exact && exact.whole.contains(piece))
                    || (other instanceof Prefix prefix && prefix.start.contains(piece))
                    || (other instanceof Contains contains && contains.piece.contains(piece));
        }

        @Override
        public String toString() {
            return "~" + piece;
        }

        @Override
        public @Nullable String in(FoldedText text) {
            int start = text.folded().indexOf(piece);
            return start < 0 ? null : text.piece(start, start + piece.length());
        }
    }

    /** Found anywhere in the text as it stands, or in its folded form. */
    record Regex(Pattern pattern) implements Term {
        @Override
        public boolean covers(Term other) {
            return other instanceof Regex regex && regex.toString().equals(toString());
        }

        @Override
        public String toString() {
            return "/" + pattern + "/";
        }

        @Override
        public @Nullable String in(FoldedText text) {
            String found = in(text, text.original());
            boolean folded = !text.folded().equals(text.original());
            return found == null && folded ? in(text, text.folded()) : found;
        }

        private @Nullable String in(FoldedText text, String form) {
            Matcher matcher = PatientText.find(pattern, form);
            return matcher == null ? null : text.piece(matcher.start(), matcher.end());
        }
    }

    static boolean isDigits(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
