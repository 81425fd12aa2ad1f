package org.packstd.standards.drawing.web;

import java.util.List;
import org.packstd.standards.web.Caching;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A drawing that is kept as a file, and what it is of. */
record DrawingFile(String designation, String revision, String code, String lang) {

    /** A name that is safe in any file system: letters, digits, dots, hyphens and underscores. */
    String name(String ending) {
        var name = designation + "_" + revision + "_" + code + ("en".equals(lang) ? "" : "_" + lang);
        return name.replaceAll("[^A-Za-z0-9.\\-]", "_").replaceAll("\\.{2,}", ".") + ending;
    }

    /** Where the drawing comes from, for formats with comments. */
    List<String> about() {
        return List.of("%s revision %s variation %s".formatted(designation, revision, code));
    }

    /** @param tag of its bytes */
    ResponseEntity.BodyBuilder download(String ending, MediaType type, String tag) {
        return ResponseEntity.ok().contentType(type).eTag(tag).cacheControl(Caching.COMPUTED)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name(ending)).build().toString());
    }
}
