package org.kartoteka.stack;

/**
 * The stack cannot do what was asked for; the message says what is in the way, for the person at
 * the keyboard.
 */
public final class StackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    /** A message of the bundle with its arguments. */
    public StackException(String key, Object... arguments) {
        super(Messages.ofEnvironment().text(key, arguments));
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** The same, with what was behind it. */
    public StackException(Throwable cause, String key, Object... arguments) {
        this(key, arguments);
        initCause(cause);
    }

    /** The message in the given language. */
    public String text(Messages messages) {
        return messages.text(key, arguments);
    }
}
