package crossfoot.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;

/**
 * Puts into a database only text that every database can hold: what is no character to one of them (NUL, half of a
 * pair) stands there as U+FFFD, whichever it is.
 */
record StorableText(Object behind) implements InvocationHandler {
    private static final char REPLACEMENT = '\ufffd';

    /** A connection whose statements get such text alone. */
    static Connection on(Connection connection) {
        return of(Connection.class, connection);
    }

    private static <T> T of(Class<T> type, Object behind) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new StorableText(behind)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] given) throws Throwable {
        Object[] passed = given;
        if (behind instanceof PreparedStatement
                && given != null
                && given.length > 1
                && given[1] instanceof String text) {
            passed = given.clone();
            passed[1] = text(text);
        }
        try {
            Object answer = method.invoke(behind, passed);
            return method.getName().equals("prepareStatement") ? of(PreparedStatement.class, answer) : answer;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** The same text, if it has nothing of the kind. */
    static String text(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.setCharAt(i, REPLACEMENT);
            }
        }
        return mended == null ? text : mended.toString();
    }
}
