package crossfoot.cli;

import picocli.CommandLine.Command;

/** What can be asked of a rule table: see the commands below it. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        subcommands = {
            RulesLintCommand.class,
            RulesTestCommand.class,
            RulesPreviewCommand.class,
            RulesSuggestCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
final class RulesCommand {}
