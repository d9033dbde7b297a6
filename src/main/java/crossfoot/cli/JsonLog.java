package crossfoot.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

/** The log as one JSON object a line on stderr, with what is otherwise too little to be said: steps and ends. */
final class JsonLog {
    private JsonLog() {}

    /** Time, level, logger and message, then what belongs to the event. Numbers of persons are masked as elsewhere. */
    private static final class Lines extends EncoderBase<ILoggingEvent> {
        @Override
        public byte[] encode(ILoggingEvent event) {
            Json line = new Json()
                    .with("time", event.getInstant())
                    .with("level", event.getLevel())
                    .with("logger", event.getLoggerName())
                    .with("message", event.getFormattedMessage());
            Objects.requireNonNullElse(event.getKeyValuePairs(), List.<KeyValuePair>of())
                    .forEach(pair -> line.with(pair.key, pair.value));
            if (event.getThrowableProxy() != null) {
                line.with("exception", ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
            return (PersonalNumbers.masked(line.toString()) + "\n").getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] headerBytes() {
            return new byte[0];
        }

        @Override
        public byte[] footerBytes() {
            return new byte[0];
        }
    }

    static void begin() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Lines lines = new Lines();
        lines.setContext(context);
        lines.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(lines);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(appender);
        context.getLogger("crossfoot").setLevel(Level.INFO);
    }
}
