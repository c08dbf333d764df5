package se.genklang.platform.logging;

import static ch.qos.logback.core.encoder.JsonEscapeUtil.jsonEscapeString;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A log event as one line of JSON. Exceptions are named and placed but not quoted, and a library's line about one is
 * written without its values: both often hold what somebody sent, such as the column value that broke a statement.
 */
public final class JsonLine extends EncoderBase<ILoggingEvent> {
    private static final String OURS = "se.genklang";
    private static final int FRAMES = 12;

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(256);
        line.append("{\"time\":\"").append(event.getInstant()).append("\",\"level\":\"").append(event.getLevel())
            .append("\",\"logger\":\"").append(event.getLoggerName()).append("\",\"message\":\"")
            .append(jsonEscapeString(message(event))).append('"');
        if (event.getThrowableProxy() != null) {
            line.append(",\"error\":\"").append(jsonEscapeString(describe(event.getThrowableProxy()))).append('"');
        }
        return line.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    private static String message(ILoggingEvent event) {
        boolean quotable = event.getThrowableProxy() == null || event.getLoggerName().startsWith(OURS);
        return String.valueOf(quotable ? event.getFormattedMessage() : event.getMessage());
    }

    private static String describe(IThrowableProxy error) {
        StringBuilder text = new StringBuilder();
        for (@Nullable IThrowableProxy e = error; e != null; e = e.getCause()) {
            text.append(text.isEmpty() ? "" : "; caused by ").append(e.getClassName());
            StackTraceElementProxy[] frames = e.getStackTraceElementProxyArray();
            for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
                text.append(' ').append(frames[i].getSTEAsString());
            }
        }
        return text.toString();
    }
}
