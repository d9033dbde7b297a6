package crossfoot.crash;

import java.util.concurrent.atomic.AtomicInteger;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;
import org.h2.engine.SessionLocal;

/**
 * Runs the program with its database's commits counted, and ends it at one of them as a power cut would: no hook runs,
 * nothing is flushed. The even moments are before a commit, the odd ones behind it.
 */
public final class KillAtCommit {
    /** The moment; 0 = none, say at the end how many there were. */
    static final String MOMENT = "crossfoot.kill.moment";

    static final int KILLED = 137;
    private static final int AT = Integer.getInteger(MOMENT, 0);
    private static final AtomicInteger MOMENTS = new AtomicInteger();

    private KillAtCommit() {}

    public static void main(String[] args) throws Exception {
        new AgentBuilder.Default()
                .type(ElementMatchers.named("org.h2.engine.SessionLocal"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Commit.class).on(ElementMatchers.named("commit"))))
                .type(ElementMatchers.named("org.postgresql.jdbc.PgConnection"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(ServerCommit.class).on(ElementMatchers.named("commit"))))
                .installOn(ByteBuddyAgent.install());
        if (AT == 0) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.err.println("moments=" + MOMENTS)));
        }
        crossfoot.cli.Crossfoot.main(args);
    }

    /** One more moment is reached; called from within the database. */
    public static void reached() {
        if (MOMENTS.incrementAndGet() == AT) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    /** What is put around the database's commit, if it has something to commit. */
    static final class Commit {
        private Commit() {}

        @Advice.OnMethodEnter
        static boolean before(@Advice.This Object session) {
            boolean any = ((SessionLocal) session).containsUncommitted();
            if (any) {
                KillAtCommit.reached();
            }
            return any;
        }

        @Advice.OnMethodExit
        static void after(@Advice.Enter boolean any) {
            if (any) {
                KillAtCommit.reached();
            }
        }
    }

    /** What is put around a commit that is asked of a server. */
    static final class ServerCommit {
        private ServerCommit() {}

        @Advice.OnMethodEnter
        static void before() {
            KillAtCommit.reached();
        }

        @Advice.OnMethodExit
        static void after() {
            KillAtCommit.reached();
        }
    }
}
