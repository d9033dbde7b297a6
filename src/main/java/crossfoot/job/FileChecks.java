package crossfoot.job;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What intake makes of a file, and of an archive's every member. */
public final class FileChecks {
    private final CheckLayouts given;
    private final Unpacked unpacked;

    private FileChecks(CheckLayouts given, Unpacked unpacked) {
        this.given = given;
        this.unpacked = unpacked;
    }

    /**
     * Reads the file, or the members, by the layouts of a configuration folder, if one is given.
     *
     * @param temporary where members are unpacked
     */
    public static List<FileCheck> of(Path file, @Nullable Path config, Path temporary)
            throws IOException, ConfigurationFaulty {
        CheckLayouts given = CheckLayouts.of(config);
        try (Unpacked unpacked = Unpacked.in(temporary.resolve("unpacked"))) {
            return new FileChecks(given, unpacked).of(file);
        }
    }

    private List<FileCheck> of(Path file) throws IOException {
        Members members = Members.of(LedgerFile.of(String.valueOf(file.getFileName()), file, ""), given.limits());
        List<FileCheck> checks = new ArrayList<>();
        for (LedgerFile ledger : members.ledgers()) {
            checks.add(check(ledger));
        }
        for (Problem none : members.notSources()) {
            checks.add(FileCheck.without(none.at().file(), List.of(none), ExitCode.DONE));
        }
        return checks;
    }

    private FileCheck check(LedgerFile ledger) throws IOException {
        Layout layout = given.layout(ledger.name());
        try {
            return FileCheck.of(unpacked.contentOf(ledger, layout), ledger.name(), layout);
        } catch (UnreadableFile unreadable) {
            return FileCheck.without(ledger.name(), unreadable.problems(), ExitCode.INPUT_MISSING);
        }
    }
}
