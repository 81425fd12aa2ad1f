package org.packstd.submissions.committee.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.model.Committee;
import org.packstd.submissions.api.model.CommitteeEntry;
import org.packstd.submissions.api.model.CommitteeState;
import org.packstd.submissions.api.model.Delegation;
import org.packstd.submissions.api.model.Designation;
import org.packstd.submissions.api.model.InterestCategory;
import org.packstd.submissions.api.model.LocalizedText;
import org.packstd.submissions.api.model.Mandate;
import org.packstd.submissions.api.model.MandateAction;
import org.packstd.submissions.api.model.MandateEntry;
import org.packstd.submissions.api.model.Membership;
import org.packstd.submissions.api.model.MembershipClass;
import org.packstd.submissions.api.model.MembershipEntry;
import org.packstd.submissions.api.model.Officer;
import org.packstd.submissions.committee.Interest;
import org.packstd.submissions.organisation.Period;

/** Between committees and the models of the contract. */
final class CommitteeRepresentations {

    private CommitteeRepresentations() {}

    static org.packstd.submissions.committee.CommitteeEntry entry(CommitteeEntry entry) {
        var name = entry.getName();
        Set<String> families = entry.getFamilies() == null ? Set.of() : entry.getFamilies();
        return new org.packstd.submissions.committee.CommitteeEntry(
                new org.packstd.submissions.proposal.LocalizedText(name.getEn(), name.getZh()),
                families, entry.getPolicy(), entry.getParent(), officer(entry.getChair()),
                officer(entry.getViceChair()), officer(entry.getSecretary()),
                entry.getState() != CommitteeState.CLOSED);
    }

    private static org.packstd.submissions.committee.@Nullable Officer officer(@Nullable Officer officer) {
        return officer == null
                ? null
                : new org.packstd.submissions.committee.Officer(officer.getSubject(), officer.getOrganisation());
    }

    static Committee represent(org.packstd.submissions.committee.Committee committee) {
        var entry = committee.entry();
        return new Committee(committee.id(), new LocalizedText().en(entry.name().en()).zh(entry.name().zh()),
                sorted(entry.families()), entry.active() ? CommitteeState.ACTIVE : CommitteeState.CLOSED)
                .policy(entry.policy())
                .parent(entry.parent())
                .chair(represent(entry.chair()))
                .viceChair(represent(entry.viceChair()))
                .secretary(represent(entry.secretary()));
    }

    private static List<String> sorted(Set<String> families) {
        return families.stream().sorted().toList();
    }

    private static @Nullable Officer represent(org.packstd.submissions.committee.@Nullable Officer officer) {
        return officer == null ? null : new Officer(officer.subject(), officer.organisation());
    }

    static org.packstd.submissions.committee.Membership membership(String committee, String organisation,
            MembershipEntry entry) {
        var interest = entry.getInterest();
        var persons = entry.getPersons();
        return new org.packstd.submissions.committee.Membership(committee, organisation,
                org.packstd.submissions.committee.MembershipClass.valueOf(entry.getMembershipClass().getValue()),
                interest == null ? null : Interest.valueOf(interest.getValue()),
                persons == null ? List.of() : persons.stream().sorted().toList(),
                Period.asked(entry.getFrom(), entry.getUntil(), ""), 1);
    }

    static Membership represent(org.packstd.submissions.committee.Membership membership) {
        var interest = membership.interest();
        return new Membership(membership.committee(), membership.organisation(),
                MembershipClass.fromValue(membership.membershipClass().name()), membership.period().from())
                .interest(interest == null ? null : InterestCategory.fromValue(interest.name()))
                .until(membership.period().until())
                .persons(membership.persons().isEmpty() ? null : new LinkedHashSet<>(membership.persons()));
    }

    static org.packstd.submissions.committee.Mandate mandate(String committee, String organisation,
            MandateEntry entry) {
        var designation = entry.getDesignation();
        var delegation = entry.getDelegation();
        return new org.packstd.submissions.committee.Mandate(committee, organisation,
                designation == null
                        ? null
                        : new org.packstd.submissions.committee.Mandate.Designation(designation.getVoter(),
                                designation.getAlternate(),
                                Period.asked(designation.getFrom(), designation.getUntil(), "/designation")),
                delegation == null
                        ? null
                        : new org.packstd.submissions.committee.Mandate.Delegation(delegation.getSubject(),
                                delegation.getOrganisation(),
                                Period.asked(delegation.getFrom(), delegation.getUntil(), "/delegation")),
                1);
    }

    static List<MandateAction> give(boolean may) {
        return may ? List.of(MandateAction.GIVE) : List.of();
    }

    static Mandate represent(org.packstd.submissions.committee.Mandate mandate, boolean mayGive) {
        var designation = mandate.designation();
        var delegation = mandate.delegation();
        return new Mandate(mandate.committee(), mandate.organisation(), give(mayGive))
                .designation(designation == null
                        ? null
                        : new Designation(designation.voter(), designation.period().from())
                                .alternate(designation.alternate())
                                .until(designation.period().until()))
                .delegation(delegation == null
                        ? null
                        : new Delegation(delegation.subject(), delegation.organisation(), delegation.period().from(),
                                delegation.period().until()));
    }
}
