package crossfoot.input.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A line of a page: its pieces, with wide gaps between them. */
record TextLine(List<Chunk> chunks, float baseline, float size) {
    /** From this many ems on a gap parts two pieces. */
    private static final float GAP = 1.2f;

    private static final float SPACE = 0.6f;
    private static final float LATIN_SPACE = 0.15f;

    TextLine {
        chunks = List.copyOf(chunks);
    }

    /** A piece of a line without a wide gap. */
    record Chunk(String text, float left, float right) {}

    float left() {
        return chunks.get(0).left;
    }

    float right() {
        return chunks.get(chunks.size() - 1).right;
    }

    String text() {
        return String.join(" ", chunks.stream().map(Chunk::text).toList());
    }

    /** Sorts characters into lines, from the top down. */
    static List<TextLine> of(List<Glyph> glyphs) {
        List<Glyph> downwards = new ArrayList<>(glyphs);
        downwards.sort(Comparator.comparing(Glyph::baseline));
        List<TextLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        float baseline = 0;
        for (Glyph glyph : downwards) {
            boolean same = !line.isEmpty() && glyph.baseline() - baseline <= glyph.size() * 0.4f;
            if (!same && !line.isEmpty()) {
                lines.add(line(line));
                line.clear();
            }
            if (line.isEmpty()) {
                baseline = glyph.baseline();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(line(line));
        }
        return lines;
    }

    private static TextLine line(List<Glyph> ofLine) {
        List<Glyph> glyphs = new ArrayList<>(ofLine);
        glyphs.sort(Comparator.comparing(Glyph::left));
        List<Chunk> chunks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Glyph first = glyphs.get(0);
        Glyph before = first;
        float size = 0;
        float baseline = 0;
        for (Glyph glyph : glyphs) {
            float gap = (glyph.left() - before.right()) / Math.max(1, Math.max(glyph.size(), before.size()));
            if (text.length() > 0 && gap > GAP) {
                chunks.add(new Chunk(text.toString(), first.left(), before.right()));
                text.setLength(0);
                first = glyph;
            } else if (text.length() > 0 && isSpace(gap, text.charAt(text.length() - 1), glyph)) {
                text.append(' ');
            }
            text.append(glyph.text());
            size = Math.max(size, glyph.size());
            baseline = Math.max(baseline, glyph.baseline());
            before = glyph;
        }
        chunks.add(new Chunk(text.toString(), first.left(), before.right()));
        return new TextLine(chunks, baseline, size);
    }

    private static boolean isSpace(float gap, char before, Glyph after) {
        boolean latin = before < 0x2E80 && after.text().charAt(0) < 0x2E80;
        return after.spaced() || gap > (latin ? LATIN_SPACE : SPACE);
    }
}
