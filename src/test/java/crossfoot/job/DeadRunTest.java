package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.server.States;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signal to end that comes before a run has found out that the one before it is dead. */
class DeadRunTest {
    @TempDir
    Path folder;

    /** Asks to end at a step. */
    private static final class Stopping implements Progress {
        private final Workspace workspace;

        Stopping(Workspace workspace) {
            this.workspace = workspace;
        }

        @Override
        public void step(String name, int number, int steps) {
            if (name.equals(SettleStep.NAME)) {
                workspace.stop();
            }
        }

        @Override
        public void expect(long bytes) {}

        @Override
        public void read(long rows, long bytes) {}

        @Override
        public void stepDone() {}
    }

    /** As a killed process leaves it: Batch has its step as going on, and the job, too, unless it was being stopped. */
    private static void leaveForDead(Path state, boolean stopping) throws Exception {
        try (Connection connection = States.connection(state);
                Statement statement = connection.createStatement()) {
            String going = "status = 'STARTED', exit_code = 'UNKNOWN', end_time = null";
            statement.execute("update batch_step_execution set " + going + " where status <> 'COMPLETED'");
            if (!stopping) {
                statement.execute("update batch_job_execution set " + going);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_is_dead_is_recovered_and_not_stopped(boolean stopping) throws Exception {
        Office office = new Office(folder).ledger("a.csv", "日期,摘要,经济分类,金额\n2021-01-05,水费,30205,3\n");
        try (Workspace workspace = Workspace.open(States.at(office.state()))) {
            Launch.Ending stopped =
                    new Launch(workspace, new Stopping(workspace)).run(office.places(), Launch.Demand.PLAIN);
            assertThat(stopped.exitCode()).isEqualTo(ExitCode.STOPPED);
        }
        leaveForDead(office.state(), stopping);
        try (Workspace workspace = Workspace.open(States.at(office.state()))) {
            workspace.stop();
            Launch.Ending ending = new Launch(workspace, Office.silence()).run(office.places(), Launch.Demand.PLAIN);
            assertThat(ending.exitCode()).as(ending.message()).isEqualTo(ExitCode.DONE);
        }
    }
}
