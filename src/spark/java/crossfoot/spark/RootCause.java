package crossfoot.spark;

/** What began a failure, in one line for whoever has submitted the application. */
final class RootCause {
    private RootCause() {}

    static String of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
