package crossfoot.job;

import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.LedgerArchives;
import crossfoot.input.archive.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Puts the members of archives where the archives stood. */
final class Members {
    private final Limits limits;
    private final List<LedgerFile> ledgers = new ArrayList<>();
    private final List<Problem> notSources = new ArrayList<>();

    private Members(Limits limits) {
        this.limits = limits;
    }

    /** Every archive that can be opened becomes its members; one that can't remains, to be refused when it is read. */
    static InputFolder unfold(InputFolder inputs, Limits limits) throws IOException {
        Members members = new Members(limits);
        for (LedgerFile file : inputs.ledgers()) {
            members.add(file);
        }
        return inputs.with(members.ledgers, members.notSources);
    }

    /** What one file becomes. */
    static Members of(LedgerFile file, Limits limits) throws IOException {
        Members members = new Members(limits);
        members.add(file);
        return members;
    }

    List<LedgerFile> ledgers() {
        return ledgers;
    }

    /** What is in an archive and is no ledger, each as a note. */
    List<Problem> notSources() {
        return notSources;
    }

    private void add(LedgerFile file) throws IOException {
        List<Member> inside;
        try {
            inside = LedgerArchives.members(file.onDisk().path(), file.name(), limits);
        } catch (UnreadableFile unreadable) {
            String name = file.name();
            ledgers.add(file.of(new Member(name, 0, file.sha256(), file.bytes(), unreadable.problems())));
            return;
        }
        if (inside.isEmpty()) {
            ledgers.add(file);
        }
        for (Member member : inside) {
            String why = InputFolder.whyNotASource(member.name().replaceFirst("(?s).*[/!]", ""));
            if (!why.isEmpty()) {
                notSources.add(Problem.ofFile(ProblemKind.NOT_A_SOURCE, member.name(), why));
            } else if (member.problems().stream().anyMatch(problem -> problem.kind() == ProblemKind.NOT_A_SOURCE)) {
                notSources.addAll(member.problems());
            } else {
                ledgers.add(file.of(member));
            }
        }
    }
}
