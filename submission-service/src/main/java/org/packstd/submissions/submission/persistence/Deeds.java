package org.packstd.submissions.submission.persistence;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Decision;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.Transition;

/** What the record of the case says of a change of its submission. */
final class Deeds {

    private Deeds() {}

    static Act drafted(Authoring.Draft draft, Actor author) {
        return act("submission.drafted", draft, author, null);
    }

    static Act of(Transition transition, Actor actor) {
        return act(transition.deed(), transition.entered(), actor, transition.reason());
    }

    private static Act act(String deed, Submission entered, Actor actor,
            @Nullable String reason) {
        var dossier = entered.dossier();
        var facts = new TreeMap<String, String>();
        facts.put("state", entered.state().name());
        facts.put("version", Long.toString(dossier.version()));
        facts.put("textRevision", Integer.toString(dossier.textRevision()));
        var report = entered.report();
        if (report != null && report.contentHash() != null) {
            facts.put("contentHash", report.contentHash());
        }
        if (report != null && report.impact() != null) {
            facts.put("impactOfChanges", Integer.toString(report.impact().changes()));
        }
        var context = dossier.proposal().context();
        if (context != null) {
            facts.put("contextHash", context.hash());
        }
        if (!dossier.proposal().sponsors().isEmpty()) {
            facts.put("sponsors", dossier.proposal().sponsors().stream()
                    .map(sponsor -> sponsor.organisation() + " " + sponsor.status()).collect(Collectors.joining(", ")));
        }
        var ballot = entered.ballot();
        if (ballot != null) {
            facts.put("ballot", ballot.terms().id().toString());
        }
        var code = entered.reasonCode();
        if (code != null) {
            facts.put("reasonCode", code.name());
        }
        var decision = dossier.lastDecision();
        if (decision != null && decision.at().equals(dossier.updatedAt())) {
            facts.putAll(facts(decision));
        }
        return new Act(deed, actor, dossier.updatedAt(), reason, facts);
    }

    private static Map<String, String> facts(Decision decision) {
        var facts = new TreeMap<String, String>();
        var motion = decision.motion();
        if (motion != null) {
            facts.put("mover", motion.mover());
            facts.put("second", motion.second());
            facts.put("inFavour", Integer.toString(motion.inFavour()));
            facts.put("against", Integer.toString(motion.against()));
        }
        if (!decision.assurances().isEmpty()) {
            facts.put("assurances",
                    decision.assurances().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")));
        }
        return facts;
    }
}
