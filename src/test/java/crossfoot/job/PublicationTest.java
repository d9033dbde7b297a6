package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All of a publication, or none of it. */
class PublicationTest {
    @TempDir
    Path folder;

    private Path output() {
        return folder.resolve("out");
    }

    private Publication ready(String text) throws IOException {
        Publication publication = new Publication(output());
        Path staging = publication.begin();
        Files.createDirectories(staging.resolve("reports"));
        for (String name : new String[] {"a.csv", "m.xlsx", "reports/r.docx", "z.html"}) {
            Files.writeString(staging.resolve(name), text + " " + name);
        }
        return publication;
    }

    private Map<String, String> outputs() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = output().relativize(file).toString();
                if (!name.startsWith(".")) {
                    texts.put(name, Files.readString(file));
                }
            }
        }
        return texts;
    }

    @Test
    void one_file_that_cannot_be_replaced_leaves_all_as_they_were_until_it_can() throws IOException {
        ready("old").publish();
        Files.delete(output().resolve("z.html"));
        Files.createDirectories(output().resolve("z.html/held"));
        Files.delete(output().resolve("a.csv"));
        Map<String, String> before = outputs();
        Publication publication = ready("new");
        assertThatThrownBy(publication::publish).isInstanceOf(IOException.class);
        assertThat(outputs())
                .isEqualTo(before)
                .containsEntry("m.xlsx", "old m.xlsx")
                .doesNotContainKey("a.csv");
        Files.delete(output().resolve("z.html/held"));
        Files.delete(output().resolve("z.html"));
        new Publication(output()).finish();
        assertThat(outputs())
                .containsExactly(
                        Map.entry("a.csv", "new a.csv"),
                        Map.entry("m.xlsx", "new m.xlsx"),
                        Map.entry("reports/r.docx", "new reports/r.docx"),
                        Map.entry("z.html", "new z.html"));
        assertThat(output().resolve(".publishing")).doesNotExist();
    }

    @Test
    void an_unfinished_publication_leaves_nothing() throws IOException {
        ready("old").publish();
        ready("half");
        new Publication(output()).finish();
        assertThat(outputs()).containsEntry("a.csv", "old a.csv").hasSize(4);
        assertThat(output().resolve(".publishing")).doesNotExist();
    }
}
