package org.packstd.submissions.archive.web;

import java.time.Duration;
import org.packstd.submissions.api.ArchiveKeysApi;
import org.packstd.submissions.api.model.KeySet;
import org.packstd.submissions.api.model.PublicKey;
import org.packstd.submissions.archive.PublicKeys;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ArchiveKeysController implements ArchiveKeysApi {

    private final PublicKeys keys;

    ArchiveKeysController(PublicKeys keys) {
        this.keys = keys;
    }

    @Override
    public ResponseEntity<KeySet> listArchiveKeys() {
        var all = keys.all().stream()
                .map(key -> new PublicKey("EC", "P-256", key.x(), key.y(), key.id(), "sig", "ES256")).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(new KeySet(all));
    }
}
