package org.packstd.submissions.submission.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.packstd.submissions.proposal.Sponsor;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Invitations;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.SubmissionId;

/** Reads what {@link MongoSubmissions} writes, by its index of sponsors. */
final class MongoInvitations implements Invitations {

    private static final List<String> EDITABLE = Arrays.stream(State.values())
            .filter(state -> Ability.Editable.class.isAssignableFrom(state.type())).map(State::name).toList();

    private final MongoCollection<Document> submissions;

    MongoInvitations(MongoCollection<Document> submissions) {
        this.submissions = submissions;
    }

    @Override
    public List<Invitation> unanswered(String organisation, int limit) {
        var open = and(eq("organisation", organisation), eq("status", Sponsor.Status.INVITED.name()));
        return submissions.find(and(eq(ProposalDocument.SPONSOR, organisation),
                elemMatch(ProposalDocument.SPONSORS, open), in(SubmissionDocument.STATE, EDITABLE)))
                .sort(Sorts.descending("_id")).limit(limit)
                .projection(Projections.include("title", ProposalDocument.SPONSORS))
                .map(found -> invitation(found, organisation)).into(new ArrayList<>());
    }

    @Override
    public List<SubmissionId> proposed(String organisation, Collection<State> states, int limit) {
        var confirmed = and(eq("organisation", organisation), eq("status", Sponsor.Status.CONFIRMED.name()));
        var theirs = or(eq(SubmissionDocument.ORGANISATION, organisation),
                and(eq(ProposalDocument.SPONSOR, organisation), elemMatch(ProposalDocument.SPONSORS, confirmed)));
        return submissions.find(and(in(SubmissionDocument.STATE, states.stream().map(State::name).toList()), theirs))
                .sort(Sorts.descending("_id")).limit(limit).projection(Projections.include("_id"))
                .map(found -> new SubmissionId(Fields.text(found, "_id"))).into(new ArrayList<>());
    }

    private static Invitation invitation(Document found, String organisation) {
        var invitedAt = found.getList(ProposalDocument.SPONSORS, Document.class).stream()
                .filter(sponsor -> organisation.equals(sponsor.getString("organisation")))
                .map(sponsor -> Fields.requiredInstant(sponsor, "invitedAt")).findFirst().orElseThrow();
        return new Invitation(new SubmissionId(Fields.text(found, "_id")), ProposalDocument.title(found), invitedAt);
    }
}
