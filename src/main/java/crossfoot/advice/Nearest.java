package crossfoot.advice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * A search in what has a category for what is nearest to a shape. Lucene finds the candidates, by BM25 over the words
 * of project and 摘要 and the classes; how near they are is how much of what the shape says they say too, by its
 * {@link Weights}. The same entries in the same order give the same answers.
 */
final class Nearest implements AutoCloseable {
    private static final int CANDIDATES = 60;
    private static final int NEIGHBOURS = 12;
    /** Words of one text that are asked for: more say nothing more. */
    private static final int MOST_WORDS = 40;
    /** What is less near than this says nothing. */
    private static final double NEAR = 0.2;

    private static final String TYPE = "type";
    private static final String PLACE = "place";
    private static final String PROJECT = "project";
    private static final String SUMMARY = "summary";

    /** The fields, and what a word found in them weighs. */
    private static final Map<String, Double> FIELDS = Map.of(
            PROJECT, 2.0, SUMMARY, 1.0, "economic", 0.5, "economicClass", 0.25, "function", 1.0, "functionClass", 0.5);

    /** One that is near, and how near, from 0 to 1. */
    record Neighbour(Alike alike, double nearness) {}

    private final List<Alike> known;
    private final ChineseWords words = new ChineseWords();
    private final Weights weights = new Weights(FIELDS);
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final StoredFields stored;

    Nearest(List<Alike> known) throws IOException {
        this.known = List.copyOf(known);
        IndexWriterConfig inOrder = new IndexWriterConfig(words).setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter index = new IndexWriter(directory, inOrder)) {
            for (int place = 0; place < known.size(); place++) {
                Shape shape = known.get(place).shape();
                Map<String, Set<String>> terms = terms(shape);
                weights.learn(terms, known.get(place).category());
                index.addDocument(document(shape, terms, place));
            }
        }
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        this.stored = searcher.storedFields();
    }

    private static Document document(Shape shape, Map<String, Set<String>> terms, int place) {
        Document document = new Document();
        document.add(new StringField(TYPE, shape.spendingType().name(), Field.Store.NO));
        document.add(new StoredField(PLACE, place));
        terms.forEach(
                (field, some) -> some.forEach(term -> document.add(new StringField(field, term, Field.Store.NO))));
        return document;
    }

    /** What is written into each field, and looked for in it. */
    private Map<String, Set<String>> terms(Shape shape) {
        Map<String, Set<String>> terms = new LinkedHashMap<>();
        terms.put(PROJECT, first(words.of(shape.project().name())));
        terms.put(SUMMARY, first(words.of(shape.summary())));
        terms.put("economic", present(shape.economic().code(), Integer.MAX_VALUE));
        terms.put("economicClass", present(shape.economic().code(), 3));
        terms.put("function", present(shape.function().code(), Integer.MAX_VALUE));
        terms.put("functionClass", present(shape.function().code(), 5));
        return terms;
    }

    private static Set<String> first(List<String> some) {
        return new LinkedHashSet<>(some.subList(0, Math.min(MOST_WORDS, some.size())));
    }

    private static Set<String> present(String code, int digits) {
        return code.isEmpty() ? Set.of() : Set.of(code.substring(0, Math.min(digits, code.length())));
    }

    /** The nearest, the nearest first; of equals the one that came first. */
    List<Neighbour> of(Shape shape) {
        Map<String, Set<String>> terms = terms(shape);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(TYPE, shape.spendingType().name())), Occur.FILTER);
        terms.forEach((field, some) -> some.forEach(term -> query.add(weighed(field, term), Occur.SHOULD)));
        query.setMinimumNumberShouldMatch(1);
        List<Neighbour> near = new ArrayList<>();
        try {
            for (ScoreDoc hit : searcher.search(query.build(), CANDIDATES).scoreDocs) {
                Alike alike = known.get(
                        stored.document(hit.doc).getField(PLACE).numericValue().intValue());
                near.add(new Neighbour(alike, weights.shared(terms, terms(alike.shape()))));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return near.stream()
                .filter(one -> one.nearness >= NEAR)
                .sorted(Comparator.comparingDouble(one -> -one.nearness))
                .limit(NEIGHBOURS)
                .toList();
    }

    private Query weighed(String field, String term) {
        return new BoostQuery(new TermQuery(new Term(field, term)), (float) weights.of(field, term));
    }

    List<String> words(String text) {
        return words.of(text);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        words.close();
    }
}
