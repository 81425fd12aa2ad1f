package org.packstd.submissions.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Types of file that are taken. Those that are text have no mark at their beginning; their whole content is checked instead. */
public enum FileType {
    PDF("application/pdf", "pdf", ascii("%PDF-")),
    PNG("image/png", "png", HexFormat.of().parseHex("89504e470d0a1a0a")),
    JPEG("image/jpeg", "jpe?g", HexFormat.of().parseHex("ffd8ff")),
    STEP("model/step", "ste?p", ascii("ISO-10303-21;")),
    TOUCHSTONE("text/plain", "s[1-9][0-9]?p", new byte[0]),
    CSV("text/csv", "csv", new byte[0]);

    private final String mediaType;
    private final Pattern extension;
    private final byte[] mark;

    FileType(String mediaType, String extension, byte[] mark) {
        this.mediaType = mediaType;
        this.extension = Pattern.compile(extension);
        this.mark = mark;
    }

    /**
     * What a file is.
     *
     * @param head its first bytes, of which 16 are enough
     * @return empty if it is none of these, or its name says something else than its content
     */
    public static Optional<FileType> of(byte[] head, FileName name) {
        return Arrays.stream(values())
                .filter(type -> type.extension.matcher(name.extension()).matches() && type.marks(head))
                .findFirst();
    }

    private boolean marks(byte[] head) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    public String mediaType() {
        return mediaType;
    }

    /** What the content must be besides its mark. */
    ContentCheck check(FileName name) {
        return switch (this) {
            case TOUCHSTONE -> new Touchstone(Touchstone.ports(name));
            case CSV, STEP -> new TextLines(_ -> {});
            case PDF, PNG, JPEG -> ContentCheck.NONE;
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
