package crossfoot.cli;

import crossfoot.job.ExitCode;
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
        System.exit(commandLine(List.of(args)).execute(args.length == 0 ? new String[] {"run"} : args));
    }

    /** The commands, their help in the language that the arguments ask for. */
    static CommandLine commandLine(List<String> args) {
        boolean english = args.contains("--lang=en") || (args.contains("--lang") && args.contains("en"));
        CommandLine line = new CommandLine(new Crossfoot());
        line.setResourceBundle(Speech.bundle("crossfoot.commands", english ? Locale.ENGLISH : Locale.CHINESE));
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            Locale language = english ? Locale.ENGLISH : Locale.CHINESE;
            Speech speech = new Speech(command.getOut(), command.getErr(), language);
            speech.complain("unexpected", speech.cause(failure));
            return ExitCode.FAILED;
        });
        return line;
    }
}
