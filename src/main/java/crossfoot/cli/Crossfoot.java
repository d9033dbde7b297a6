package crossfoot.cli;

import crossfoot.job.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The door: finds the command, runs it, ends with its exit code. */
@Command(
        name = "crossfoot",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "crossfoot.commands",
        subcommands = {
            RunCommand.class,
            ResumeCommand.class,
            RerunCommand.class,
            StatusCommand.class,
            CheckCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Crossfoot {
    private Crossfoot() {}

    /** With no arguments it runs on the samples. */
    public static void main(String[] args) {
        String[] words = args.length == 0 ? new String[] {"run"} : args;
        System.exit(new CommandLine(new Crossfoot())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    Throwable root = failure;
                    while (root.getCause() != null) {
                        root = root.getCause();
                    }
                    line.getErr().println("× " + root);
                    return ExitCode.FAILED;
                })
                .execute(words));
    }
}
