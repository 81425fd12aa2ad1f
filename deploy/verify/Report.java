/** Says what was checked, line by line. */
final class Report {

    private int failures;
    private int checks;

    void ok(String what) {
        checks++;
        System.out.println("ok           " + what);
    }

    void failed(String what) {
        failures++;
        System.out.println("FAILED       " + what);
    }

    void note(String what) {
        System.out.println("             " + what);
    }

    int failures() {
        return failures;
    }

    /** Says how it ended, and returns what the program ends with. */
    int end() {
        System.out.println(failures == 0
                ? "Everything that was checked is in order (%d checks).".formatted(checks)
                : "%d checks FAILED: what the registry shows is not what its log says, or the log itself was altered."
                        .formatted(failures));
        return failures == 0 ? 0 : 1;
    }
}
