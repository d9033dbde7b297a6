package crossfoot.job;

import crossfoot.intake.WorkFolder;
import java.io.IOException;

/** Sets workers to work that see a folder of the job's: they do what is ordered there, and leave there what is done. */
public interface Engine {
    /** Begins what is ordered in the folder. */
    Workers begin(WorkFolder folder) throws IOException;

    /** Workers at work. */
    interface Workers extends AutoCloseable {
        /** They do nothing any more: all is done, or they gave up. */
        boolean isOver();

        /** Why they gave up, as far as is known; asked when they are over. */
        String failure() throws IOException;

        /** Ends what still goes on. */
        @Override
        void close() throws IOException;
    }
}
