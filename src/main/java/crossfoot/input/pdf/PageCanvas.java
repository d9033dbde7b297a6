package crossfoot.input.pdf;

import crossfoot.core.ledger.LimitExceeded;
import crossfoot.input.draft.DraftBuilder;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Looks at a page as it is drawn: which characters stand where, and which lines are ruled. Nothing is painted. */
final class PageCanvas extends PDFGraphicsStreamEngine {
    private static final int MOST_OPERATORS = 3_000_000;
    private static final float THINNEST_CELL = 4;
    private static final float SHORTEST_RULING = 6;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Ruling> path = new ArrayList<>();
    private final DraftBuilder weight;
    private final PDRectangle box;
    private final int rotation;
    private Point2D.Float current = new Point2D.Float();
    private boolean spaced;
    private int operators;

    private PageCanvas(PDPage page, DraftBuilder weight) {
        super(page);
        this.weight = weight;
        this.box = page.getCropBox();
        this.rotation = page.getRotation();
    }

    /** Everything that stands on a page, as it is turned for reading. */
    static PageCanvas of(PDPage page, DraftBuilder weight) throws IOException {
        PageCanvas canvas = new PageCanvas(page, weight);
        canvas.processPage(page);
        return canvas;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    List<Ruling> rulings() {
        return rulings;
    }

    float height() {
        return rotation % 180 == 0 ? box.getHeight() : box.getWidth();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators > MOST_OPERATORS) {
            throw new LimitExceeded("PDF page", "> " + MOST_OPERATORS, MOST_OPERATORS);
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        if (text == null || text.isBlank()) {
            spaced = true;
            return;
        }
        weight.weigh(text.length());
        float size = Math.abs(place.getScalingFactorY());
        float width = displacement.getX() * place.getScalingFactorX();
        Point2D.Float start = turned(place.getTranslateX(), place.getTranslateY());
        Glyph glyph = new Glyph(plain(text), start.x, start.x + Math.max(width, size / 5), start.y, size, spaced);
        spaced = false;
        if (!isRepeated(glyph)) {
            glyphs.add(glyph);
        }
    }

    /** Fonts exist that name a character by the radical that looks like it. */
    private static String plain(String text) {
        char c = text.charAt(0);
        boolean lookAlike = (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF);
        return lookAlike ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    /** Bold that is made by drawing twice. */
    private boolean isRepeated(Glyph glyph) {
        for (int i = glyphs.size() - 1; i >= Math.max(0, glyphs.size() - 2); i--) {
            Glyph before = glyphs.get(i);
            if (before.text().equals(glyph.text())
                    && Math.abs(before.left() - glyph.left()) < glyph.size() / 6
                    && Math.abs(before.baseline() - glyph.baseline()) < glyph.size() / 6) {
                return true;
            }
        }
        return false;
    }

    /** A point of the page as it is turned for reading, from its top left corner. */
    private Point2D.Float turned(float x, float y) {
        float right = x - box.getLowerLeftX();
        float up = y - box.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new Point2D.Float(up, right);
            case 180 -> new Point2D.Float(box.getWidth() - right, up);
            case 270 -> new Point2D.Float(box.getHeight() - up, box.getWidth() - right);
            default -> new Point2D.Float(right, box.getHeight() - up);
        };
    }

    private void line(Point2D.Float from, Point2D.Float to) {
        float across = Math.abs(from.x - to.x);
        float down = Math.abs(from.y - to.y);
        if (down <= 1 && across >= SHORTEST_RULING) {
            path.add(new Ruling(true, (from.y + to.y) / 2, Math.min(from.x, to.x), Math.max(from.x, to.x)));
        } else if (across <= 1 && down >= SHORTEST_RULING) {
            path.add(new Ruling(false, (from.x + to.x) / 2, Math.min(from.y, to.y), Math.max(from.y, to.y)));
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        Point2D.Float a = turned((float) p0.getX(), (float) p0.getY());
        Point2D.Float b = turned((float) p2.getX(), (float) p2.getY());
        float across = Math.abs(a.x - b.x);
        float down = Math.abs(a.y - b.y);
        if (down <= THINNEST_CELL && across > down) {
            line(new Point2D.Float(a.x, (a.y + b.y) / 2), new Point2D.Float(b.x, (a.y + b.y) / 2));
        } else if (across <= THINNEST_CELL) {
            line(new Point2D.Float((a.x + b.x) / 2, a.y), new Point2D.Float((a.x + b.x) / 2, b.y));
        } else {
            line(new Point2D.Float(a.x, a.y), new Point2D.Float(b.x, a.y));
            line(new Point2D.Float(a.x, b.y), new Point2D.Float(b.x, b.y));
            line(new Point2D.Float(a.x, a.y), new Point2D.Float(a.x, b.y));
            line(new Point2D.Float(b.x, a.y), new Point2D.Float(b.x, b.y));
        }
    }

    @Override
    public void moveTo(float x, float y) {
        current = turned(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D.Float to = turned(x, y);
        line(current, to);
        current = to;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = turned(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        // The side that closes a frame was drawn as often as not; a ruling more or less does no harm.
    }

    @Override
    public void endPath() {
        path.clear();
    }

    private void drawn() throws LimitExceeded {
        weight.weigh(path.size());
        rulings.addAll(path);
        path.clear();
    }

    @Override
    public void strokePath() throws IOException {
        drawn();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        drawn();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        drawn();
    }

    @Override
    public void drawImage(PDImage image) {
        // A picture has no text.
    }

    @Override
    public void clip(int windingRule) {
        // What is clipped away is read all the same.
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // A colour has no text.
    }
}
