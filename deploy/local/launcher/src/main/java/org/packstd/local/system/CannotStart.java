package org.packstd.local.system;

/** Something the person at the terminal can put right; the message says what. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String what;

    public CannotStart(String what) {
        super(what);
        this.what = what;
    }

    @Override
    public String getMessage() {
        return what;
    }
}
