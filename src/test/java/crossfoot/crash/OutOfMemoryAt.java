package crossfoot.crash;

import java.util.concurrent.atomic.AtomicInteger;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Runs the program and lets memory be used up in one of its database's statements, or in one of our own slices, once
 * the state is open.
 */
public final class OutOfMemoryAt {
    /** The moment; 0 = never, say at the end how many there were. */
    static final String MOMENT = "crossfoot.memory.moment";

    private static final int AT = Integer.getInteger(MOMENT, 0);
    private static final AtomicInteger MOMENTS = new AtomicInteger();
    private static volatile boolean counting;

    private OutOfMemoryAt() {}

    public static void main(String[] args) throws Exception {
        new AgentBuilder.Default()
                .type(ElementMatchers.named("org.h2.command.CommandContainer"))
                .transform((builder, type, loader, module, domain) -> builder.visit(Advice.to(Statement.class)
                        .on(ElementMatchers.named("update").or(ElementMatchers.named("query")))))
                .type(ElementMatchers.named("crossfoot.job.Launch"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Begin.class).on(ElementMatchers.named("run"))))
                .type(ElementMatchers.named("crossfoot.job.SliceProcessor"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Statement.class).on(ElementMatchers.named("process"))))
                .installOn(ByteBuddyAgent.install());
        if (AT == 0) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.err.println("moments=" + MOMENTS)));
        }
        crossfoot.cli.Crossfoot.main(args);
    }

    /** The state is open; called from within. */
    public static void begin() {
        counting = true;
    }

    /** One more moment is reached; called from within. */
    public static void reached() {
        if (counting && MOMENTS.incrementAndGet() == AT) {
            throw new OutOfMemoryError("Java heap space");
        }
    }

    /** What is put before the run. */
    static final class Begin {
        private Begin() {}

        @Advice.OnMethodEnter
        static void before() {
            OutOfMemoryAt.begin();
        }
    }

    /** What is put before a statement or a slice. */
    static final class Statement {
        private Statement() {}

        @Advice.OnMethodEnter
        static void before() {
            OutOfMemoryAt.reached();
        }
    }
}
