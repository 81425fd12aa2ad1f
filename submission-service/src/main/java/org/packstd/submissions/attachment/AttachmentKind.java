package org.packstd.submissions.attachment;

import static org.packstd.submissions.attachment.FileType.CSV;
import static org.packstd.submissions.attachment.FileType.JPEG;
import static org.packstd.submissions.attachment.FileType.PDF;
import static org.packstd.submissions.attachment.FileType.PNG;
import static org.packstd.submissions.attachment.FileType.STEP;
import static org.packstd.submissions.attachment.FileType.TOUCHSTONE;

import java.util.List;

/** What an attachment is evidence of, and the types of file that can be. */
public enum AttachmentKind {
    /** Test reports and their figures. */
    RELIABILITY(PDF, CSV, PNG, JPEG),
    /** Results of simulation, such as S-parameters of a connector. */
    SIMULATION(TOUCHSTONE, PDF, CSV, PNG, JPEG),
    /** That somebody makes or uses it already. */
    ADOPTION(PDF, PNG, JPEG),
    /** A signed declaration. */
    IPR(PDF),
    DRAWING(PDF, STEP),
    /** A page or a picture with marks, such as a comment points to. */
    MARKUP(PDF, PNG, JPEG);

    private final List<FileType> types;

    AttachmentKind(FileType... types) {
        this.types = List.of(types);
    }

    public List<FileType> types() {
        return types;
    }
}
