package org.packstd.submissions.attachment;

/** Looks at a file while it comes in. */
interface ContentCheck {

    ContentCheck NONE = new ContentCheck() {
        @Override
        public void take(byte[] bytes, int offset, int length) {
            // its mark is enough
        }

        @Override
        public void end() {
            // nothing was expected
        }
    };

    /** The next bytes. */
    void take(byte[] bytes, int offset, int length);

    /** There are no more. */
    void end();
}
