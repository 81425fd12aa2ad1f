package org.packstd.submissions.submission.persistence;

import static org.packstd.submissions.submission.persistence.Fields.part;
import static org.packstd.submissions.submission.persistence.Fields.put;
import static org.packstd.submissions.submission.persistence.Fields.requiredInstant;
import static org.packstd.submissions.submission.persistence.Fields.text;

import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.packstd.submissions.committee.Motion;
import org.packstd.submissions.submission.Assurance;
import org.packstd.submissions.submission.Consent;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Decision;
import org.packstd.submissions.submission.Dossier;
import org.packstd.submissions.submission.State;

/** How a submission is dealt with, and who decided on it last, as parts of its document. */
final class CourseDocument {

    private CourseDocument() {}

    static void write(Dossier dossier, Document submission) {
        var course = dossier.course();
        put(submission, "course", course == null ? null : encode(course));
        var decision = dossier.lastDecision();
        put(submission, "lastDecision", decision == null ? null : encode(decision));
    }

    private static Document encode(Decision decision) {
        var document = new Document("by", decision.by()).append("at", Date.from(decision.at()));
        var motion = decision.motion();
        put(document, "motion", motion == null
                ? null
                : new Document("mover", motion.mover()).append("second", motion.second())
                        .append("inFavour", motion.inFavour()).append("against", motion.against()));
        put(document, "assurances", decision.assurances().isEmpty()
                ? null
                : decision.assurances().stream().sorted().map(Enum::name).toList());
        put(document, "before", decision.before().isEmpty() ? null : decision.before().stream().sorted().toList());
        return document;
    }

    private static Document encode(Course course) {
        var document = new Document("policy", course.policy()).append("policyVersion", course.policyVersion())
                .append("acceptedAt", Date.from(course.acceptedAt()));
        put(document, "committee", course.committee());
        put(document, "back", course.back() == null ? null : course.back().name());
        put(document, "consent", course.consent() == null ? null : course.consent().name());
        put(document, "consentedBy", course.consentedBy());
        put(document, "enquired", course.enquired());
        put(document, "beside", course.beside());
        return document;
    }

    static Course decodeCourse(Document document) {
        var back = document.getString("back");
        var consent = document.getString("consent");
        return new Course(document.getString("committee"), text(document, "policy"),
                document.getInteger("policyVersion"), requiredInstant(document, "acceptedAt"),
                back == null ? null : State.valueOf(back), consent == null ? null : Consent.valueOf(consent),
                document.getString("consentedBy"), document.getString("enquired"), document.getString("beside"));
    }

    static Decision decodeDecision(Document document) {
        return new Decision(text(document, "by"), requiredInstant(document, "at"),
                part(document, "motion", motion -> new Motion(text(motion, "mover"), text(motion, "second"),
                        motion.getInteger("inFavour"), motion.getInteger("against"))),
                document.getList("assurances", String.class, List.of()).stream().map(Assurance::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(document.getList("before", String.class, List.of())));
    }
}
