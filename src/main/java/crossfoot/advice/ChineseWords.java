package crossfoot.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Cuts a text into its words, Latin letters small, without punctuation and numbers. */
final class ChineseWords extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new HMMChineseTokenizer();
        return new TokenStreamComponents(words, new LettersOnly(new LowerCaseFilter(words)));
    }

    private static final class LettersOnly extends FilteringTokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        LettersOnly(TokenStream words) {
            super(words);
        }

        @Override
        protected boolean accept() {
            return term.chars().allMatch(Character::isLetter);
        }
    }

    /** The words that say nothing of a category, for they stand with all of them; a resource. */
    static Set<String> general() {
        try (InputStream in =
                Objects.requireNonNull(ChineseWords.class.getResourceAsStream("/crossfoot/generalwords.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The different words of a text, in their order. */
    List<String> of(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (!words.contains(term.toString())) {
                    words.add(term.toString());
                }
            }
            stream.end();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words;
    }
}
