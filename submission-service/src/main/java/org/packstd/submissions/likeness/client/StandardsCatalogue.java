package org.packstd.submissions.likeness.client;

import java.util.ArrayList;
import java.util.Optional;
import org.packstd.submissions.likeness.Catalogue;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.standards.client.StandardsApi;
import org.packstd.submissions.standards.client.model.StandardSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/** Asks {@code GET /standards}, a page at a time. */
final class StandardsCatalogue implements Catalogue {

    private static final Logger LOG = LoggerFactory.getLogger(StandardsCatalogue.class);
    private static final int PAGE = 200;

    private final StandardsApi standards;

    StandardsCatalogue(StandardsApi standards) {
        this.standards = standards;
    }

    @Override
    public Optional<Listing> ofFamily(Family family, int most) {
        var entries = new ArrayList<Entry>();
        String cursor = null;
        try {
            do {
                var page = standards.listStandards(family.name(), null, cursor, Math.min(PAGE, most - entries.size()));
                if (page == null) {
                    return Optional.empty();
                }
                page.getItems().forEach(each -> entries.add(entry(each)));
                cursor = page.getNext();
            } while (cursor != null && entries.size() < most);
        } catch (RestClientException away) {
            LOG.warn("The catalogue cannot be asked: {}", away.getMessage());
            return Optional.empty();
        }
        return Optional.of(new Listing(entries, cursor == null));
    }

    private static Entry entry(StandardSummary standard) {
        var title = standard.getTitle();
        return new Entry(standard.getDesignation(), new LocalizedText(title.getEn(), title.getZh()),
                standard.getStatus().getValue(), standard.getRevision());
    }
}
