package crossfoot.output.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A page read as XML, which it has to be well-formed for: what is not escaped does not get through. */
record PageReading(Node node) {
    /** As a reader of Chinese sees it. */
    static PageReading of(Path file) throws Exception {
        return without("en", file);
    }

    static PageReading english(Path file) throws Exception {
        return without("zh", file);
    }

    private static PageReading without(String language, Path file) throws Exception {
        PageReading page = new PageReading(
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
        for (PageReading hidden : page.all("//*[@class='" + language + "']")) {
            hidden.node.getParentNode().removeChild(hidden.node);
        }
        return page;
    }

    List<PageReading> all(String path) {
        try {
            NodeList found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, node, XPathConstants.NODESET);
            List<PageReading> all = new ArrayList<>();
            for (int index = 0; index < found.getLength(); index++) {
                all.add(new PageReading(found.item(index)));
            }
            return all;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    PageReading section(String title) {
        return all("//section[h2='" + title + "']").stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(texts("//h2") + " lacks " + title));
    }

    /** The cells of each row of a section's tables, parted by spaces. */
    List<String> rows(String title) {
        return section(title).all(".//tbody/tr").stream()
                .map(row -> String.join(" ", row.texts("td")))
                .toList();
    }

    List<String> texts(String path) {
        return all(path).stream().map(PageReading::text).toList();
    }

    String text() {
        return node.getTextContent();
    }

    String attribute(String name) {
        return ((Element) node).getAttribute(name);
    }
}
