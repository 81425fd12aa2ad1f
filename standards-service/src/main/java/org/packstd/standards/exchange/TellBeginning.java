package org.packstd.standards.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.RevisionEntry;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.Standard.Withdrawn;
import org.packstd.standards.standard.Standards;

/**
 * Tells in the feed of publications from before there was one, once for a registry: standard by standard, some at a time. What
 * is told twice, or by several instances, is there once.
 */
public final class TellBeginning {

    private static final int SOME = 50;

    private final Standards standards;
    private final ReadCatalogue catalogue;
    private final FeedBeginning beginning;
    private boolean told;
    private @Nullable String last;

    public TellBeginning(Standards standards, ReadCatalogue catalogue, FeedBeginning beginning) {
        this.standards = standards;
        this.catalogue = catalogue;
        this.beginning = beginning;
    }

    private record Past(String event, String type, Instant at) {}

    /** Tells of a bounded number; returns whether there may be more. */
    public boolean some() {
        told = told || beginning.isTold();
        if (told) {
            return false;
        }
        var page = standards.page(null, null, last, SOME);
        page.forEach(this::tell);
        if (page.size() < SOME) {
            beginning.told();
            return false;
        }
        last = page.getLast().designation().toString();
        return true;
    }

    private void tell(Standard standard) {
        var past = past(standard);
        var known = beginning.known(past.stream().map(Past::event).toList());
        past.stream().filter(each -> !known.contains(each.event())).forEach(each -> beginning.tell(each.event(),
                each.type(), standard.designation().toString(), each.at()));
    }

    private List<Past> past(Standard standard) {
        var past = new ArrayList<Past>();
        RevisionEntry before = null;
        for (var letter = RevisionLetter.FIRST; standard.hasPublished(letter); letter = letter.next()) {
            var revision = catalogue.entry(standard, letter).orElseThrow();
            past.add(new Past(revision.id() + "/published", "standard.published", revision.publishedAt()));
            if (before != null) {
                past.add(new Past(before.id() + "/superseded", "standard.superseded", revision.publishedAt()));
            }
            before = revision;
        }
        if (standard instanceof Withdrawn withdrawn && before != null) {
            past.add(new Past(before.id() + "/withdrawn", "standard.withdrawn", withdrawn.withdrawnAt()));
        }
        return past;
    }
}
