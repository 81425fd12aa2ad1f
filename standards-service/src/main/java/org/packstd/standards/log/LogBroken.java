package org.packstd.standards.log;

/** What is stored of the log does not fit together: somebody else than this service wrote there. Nothing is signed over it. */
public final class LogBroken extends IllegalStateException {

    public LogBroken(String what) {
        super("The transparency log was altered: " + what);
    }
}
