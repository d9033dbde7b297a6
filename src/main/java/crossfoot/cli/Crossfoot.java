package crossfoot.cli;

import crossfoot.job.ExitCode;
import crossfoot.job.Reason;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The door: finds the command, runs it, ends with its exit code. */
@Command(
        name = "crossfoot",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            RunCommand.class,
            ResumeCommand.class,
            RerunCommand.class,
            StatusCommand.class,
            RunsCommand.class,
            DiffCommand.class,
            PruneCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            RulesCommand.class,
            ReportCommand.class,
            ExitCodesTopic.class,
            CommandLine.HelpCommand.class
        })
public final class Crossfoot {
    private Crossfoot() {}

    /** With no arguments it runs on the samples. */
    public static void main(String[] args) {
        CommandLine line = commandLine(List.of(args));
        int exitCode = ExitCode.FAILED;
        try {
            exitCode = line.execute(args.length == 0 ? new String[] {"run"} : args);
        } catch (OutOfMemoryError full) {
            unexpected(line, args, full);
        }
        System.exit(exitCode);
    }

    private static int unexpected(CommandLine command, String[] args, Throwable failure) {
        Locale language = isEnglish(List.of(args)) ? Locale.ENGLISH : Locale.CHINESE;
        Speech speech = new Speech(command.getOut(), command.getErr(), language);
        speech.complain("unexpected", new FailureWords(speech).whole(Reason.of(failure)));
        return ExitCode.FAILED;
    }

    private static boolean isEnglish(List<String> args) {
        return args.contains("--lang=en") || (args.contains("--lang") && args.contains("en"));
    }

    /** The commands, their help in the language that the arguments ask for. */
    static CommandLine commandLine(List<String> args) {
        boolean english = isEnglish(args);
        CommandLine line = new CommandLine(new Crossfoot());
        line.setResourceBundle(Speech.bundle("crossfoot.commands", english ? Locale.ENGLISH : Locale.CHINESE));
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler(
                (failure, command, parsed) -> unexpected(command, args.toArray(String[]::new), failure));
        return line;
    }
}
