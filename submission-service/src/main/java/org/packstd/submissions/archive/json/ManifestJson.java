package org.packstd.submissions.archive.json;

import java.util.LinkedHashMap;
import org.packstd.submissions.archive.Manifest;
import org.packstd.submissions.archive.Manifests;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code {format, submissionId, createdAt, trail: {entries, hash}, files: [{name, size, sha256}]}}. */
@Component
final class ManifestJson implements Manifests {

    private static final String FORMAT = "packstd-case/1";

    @Override
    public byte[] encode(Manifest manifest) {
        var members = new LinkedHashMap<String, Object>();
        members.put("format", FORMAT);
        members.put("submissionId", manifest.submissionId());
        members.put("createdAt", manifest.createdAt().toString());
        members.put("trail", manifest.trail());
        members.put("files", manifest.files());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(members);
    }
}
