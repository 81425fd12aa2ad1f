package org.packstd.submissions.electorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.ballot.Fraction;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.ballot.Voters;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.committee.Committee;
import org.packstd.submissions.committee.Interest;
import org.packstd.submissions.committee.Membership;
import org.packstd.submissions.committee.MembershipClass;
import org.packstd.submissions.committee.Memberships;
import org.packstd.submissions.committee.persistence.KnownCommittees;
import org.packstd.submissions.organisation.Affiliation;
import org.packstd.submissions.organisation.Affiliation.Kind;
import org.packstd.submissions.organisation.Affiliations;
import org.packstd.submissions.organisation.OrganisationEntry;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.organisation.Period;
import org.packstd.submissions.organisation.persistence.KnownOrganisations;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proposal.LocalizedText;

class ElectorateTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Committee COMMITTEE = new Committee("jc-11", Committee.PLENARY.entry(), 1);

    private final MongoDatabase database = Databases.embedded();
    private final Organisations organisations = KnownOrganisations.in(database);
    private final Affiliations affiliations = KnownOrganisations.affiliations(database);
    private final Memberships memberships = KnownCommittees.memberships(database);
    private final Electorate electorate = new Electorate(organisations, affiliations, memberships);

    @BeforeEach
    void fourOrganisationsAndOneThatOnlyListens() {
        Set.of("aurora-semi", "bluepeak-osat", "cedar-test", "delta-devices").forEach(each -> enter(each, true));
        enter("listener", false);
    }

    @Test
    void ofThePlenaryAreAllThatVote() {
        assertThat(units(plenary())).containsExactly("aurora-semi", "bluepeak-osat", "cedar-test", "delta-devices");
        assertThat(plenary().represented()).isEmpty();
    }

    @Test
    void affiliatesHaveOneVoteAsLongAsTheyBelongTogether() {
        affiliate("aurora-semi", "cedar-test", NOW.minus(YEAR), NOW);
        affiliate("bluepeak-osat", "delta-devices", NOW, null);
        affiliate("cedar-test", "delta-devices", NOW.plusMillis(1), null);

        var roll = plenary();

        assertThat(units(roll)).containsExactly("aurora-semi", "cedar-test", "delta-devices");
        assertThat(roll.represented()).isEqualTo(Map.of("bluepeak-osat", "delta-devices"));
    }

    @Test
    void whoDoesNotVoteLinksOthersButDoesNotSpeakForThem() {
        affiliate("aurora-semi", "listener", NOW, null);
        affiliate("bluepeak-osat", "listener", NOW, null);

        var roll = plenary();

        assertThat(units(roll)).containsExactly("aurora-semi", "cedar-test", "delta-devices");
        assertThat(roll.represented()).isEqualTo(Map.of("bluepeak-osat", "aurora-semi", "listener", "aurora-semi"));
    }

    @Test
    void ofACommitteeAreItsMembersOfTheClassesThatThePolicyAsksOnThatDay() {
        member("aurora-semi", MembershipClass.P_MEMBER, Interest.PRODUCER, null);
        member("bluepeak-osat", MembershipClass.VOTING, Interest.USER, null);
        member("cedar-test", MembershipClass.O_MEMBER, null, null);
        member("delta-devices", MembershipClass.P_MEMBER, null, NOW);
        member("listener", MembershipClass.P_MEMBER, null, null);

        var roll = electorate.of(COMMITTEE, Eligibility.USUAL, Set.of(), NOW);

        assertThat(roll.voters()).containsExactly(
                new Voter("aurora-semi", "aurora-semi", Set.of("P_MEMBER", "PRODUCER")),
                new Voter("bluepeak-osat", "bluepeak-osat", Set.of("VOTING", "USER")));
        var all = new Eligibility(Voters.Unit.ORGANISATION, EnumSet.allOf(MembershipClass.class), null, true, null);
        assertThat(units(electorate.of(COMMITTEE, all, Set.of(), NOW)))
                .containsExactly("aurora-semi", "bluepeak-osat", "cedar-test");
    }

    @Test
    void whoIsPassedOverIsNamedWithTheGround() {
        member("aurora-semi", MembershipClass.P_MEMBER, null, null);
        member("bluepeak-osat", MembershipClass.P_MEMBER, null, null);
        member("cedar-test", MembershipClass.O_MEMBER, null, null);
        member("delta-devices", MembershipClass.P_MEMBER, null, null);
        member("listener", MembershipClass.P_MEMBER, null, null);
        affiliate("aurora-semi", "bluepeak-osat", NOW, null);
        var withoutDrafters = new Eligibility(Voters.Unit.ORGANISATION, Eligibility.USUAL.classes(), null, false, null);
        var bodies = new Eligibility(Voters.Unit.NATIONAL_BODY, Eligibility.USUAL.classes(), null, true, null);
        var persons = new Eligibility(Voters.Unit.PERSON, Eligibility.USUAL.classes(), null, true, null);

        assertThat(passedOver(Eligibility.USUAL, "nobody")).containsExactlyInAnyOrder("cedar-test CLASS_NOT_ASKED",
                "listener NO_VOTE", "aurora-semi REPRESENTED");
        assertThat(passedOver(withoutDrafters, "aurora-semi")).containsExactlyInAnyOrder("cedar-test CLASS_NOT_ASKED",
                "listener NO_VOTE", "aurora-semi PROPOSES", "bluepeak-osat PROPOSES");
        assertThat(passedOver(bodies, "nobody")).contains("delta-devices NO_NATIONAL_BODY");
        assertThat(passedOver(persons, "nobody")).contains("delta-devices NO_PERSONS");
    }

    private List<String> passedOver(Eligibility eligibility, String drafter) {
        return electorate.draw(COMMITTEE, eligibility, Set.of(drafter), NOW).passedOver().stream()
                .map(each -> each.organisation() + " " + each.ground()).toList();
    }

    @Test
    void theVoteOfAGroupHasItsStrongestClassAndTheInterestOfWhoSpeaks() {
        member("aurora-semi", MembershipClass.P_MEMBER, Interest.PRODUCER, null);
        member("bluepeak-osat", MembershipClass.VOTING, Interest.USER, null);
        affiliate("aurora-semi", "bluepeak-osat", NOW, null);

        assertThat(electorate.of(COMMITTEE, Eligibility.USUAL, Set.of(), NOW).voters())
                .containsExactly(new Voter("bluepeak-osat", "bluepeak-osat", Set.of("P_MEMBER", "USER")));
    }

    @Test
    void whoProposesIsMarkedOrDoesNotVoteAndItsAffiliatesLikewise() {
        affiliate("aurora-semi", "bluepeak-osat", NOW, null);
        var marked = electorate.of(Committee.PLENARY, Eligibility.USUAL, Set.of("aurora-semi"), NOW);

        assertThat(marked.voters().getFirst())
                .isEqualTo(new Voter("bluepeak-osat", "bluepeak-osat", Set.of("P_MEMBER", Roll.PROPOSER)));
        var others = new Eligibility(Voters.Unit.ORGANISATION, Eligibility.USUAL.classes(), null, false, null);
        assertThat(units(electorate.of(Committee.PLENARY, others, Set.of("aurora-semi"), NOW)))
                .containsExactly("cedar-test", "delta-devices");
    }

    @Test
    void noInterestCategoryHasMoreThanItsShareAndExactlyTheShareIsAllowed() {
        var balanced = new Eligibility(Voters.Unit.ORGANISATION, Eligibility.USUAL.classes(), new Fraction(1, 3), true,
                null);
        member("aurora-semi", MembershipClass.VOTING, Interest.PRODUCER, null);
        member("bluepeak-osat", MembershipClass.VOTING, Interest.USER, null);
        member("cedar-test", MembershipClass.VOTING, Interest.GENERAL, null);

        assertThat(electorate.of(COMMITTEE, balanced, Set.of(), NOW).voters()).hasSize(3);
        member("delta-devices", MembershipClass.VOTING, Interest.USER, null);

        assertThatThrownBy(() -> electorate.of(COMMITTEE, balanced, Set.of(), NOW))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    var offence = problem.offences().getFirst();
                    assertThat(offence.rule()).isEqualTo("category-share");
                    assertThat(offence.value()).isEqualTo("USER has 2 of 4 votes");
                    assertThat(offence.expected()).startsWith("at most 1/3 of the votes");
                });
    }

    @Test
    void whoProposesHasNoMoreThanItsShare() {
        var quarter = new Eligibility(Voters.Unit.ORGANISATION, Eligibility.USUAL.classes(), null, true,
                new Fraction(1, 4));

        assertThat(electorate.of(Committee.PLENARY, quarter, Set.of("aurora-semi"), NOW).voters()).hasSize(4);
        assertThatThrownBy(() -> electorate.of(Committee.PLENARY, quarter, Set.of("aurora-semi", "cedar-test"), NOW))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.offences().getFirst().value())
                        .isEqualTo("PROPOSER has 2 of 4 votes"));
    }

    @Test
    void whereNationalBodiesVoteThoseOfOneCountryHaveOneVoteAndCompaniesHaveNone() {
        body("sac", "CN");
        body("csa", "CN");
        body("din", "DE");
        affiliate("csa", "din", NOW, null);
        var bodies = new Eligibility(Voters.Unit.NATIONAL_BODY, Eligibility.USUAL.classes(), null, true, null);

        var roll = electorate.of(Committee.PLENARY, bodies, Set.of("sac"), NOW);

        assertThat(units(roll)).containsExactly("csa", "din");
        assertThat(roll.represented()).isEqualTo(Map.of("sac", "csa"));
        assertThat(roll.voters().getFirst().classes()).contains("PROPOSER");
    }

    @Test
    void wherePersonsVoteEachOfAMemberHasAVoteOfTheirOwnHoweverManyMembersSendThem() {
        persons("aurora-semi", "lin", "lu");
        persons("bluepeak-osat", "mei", "lu");
        affiliate("aurora-semi", "bluepeak-osat", NOW, null);
        member("cedar-test", MembershipClass.P_MEMBER, Interest.USER, null);
        var persons = new Eligibility(Voters.Unit.PERSON, Eligibility.USUAL.classes(), null, true, null);

        var roll = electorate.of(COMMITTEE, persons, Set.of(), NOW);

        assertThat(roll.voters()).containsExactly(
                new Voter("lin", "aurora-semi", Set.of("P_MEMBER", "PRODUCER")),
                new Voter("lu", "aurora-semi", Set.of("P_MEMBER", "PRODUCER")),
                new Voter("mei", "bluepeak-osat", Set.of("P_MEMBER", "PRODUCER")));
        assertThat(electorate.of(Committee.PLENARY, persons, Set.of(), NOW).voters()).isEmpty();
        var withoutDrafters = new Eligibility(Voters.Unit.PERSON, Eligibility.USUAL.classes(), null, false, null);
        assertThat(electorate.of(COMMITTEE, withoutDrafters, Set.of("aurora-semi"), NOW).voters())
                .as("both belong together").isEmpty();
    }

    /** Those of classes do not: of the plenary everybody is a full member. */
    @Test
    void onlyPoliciesByWhichPersonsVoteNeedACommittee() {
        assertThat(KnownPolicies.all().current()).filteredOn(Eligibility::needsCommittee).extracting(Policy::id)
                .containsExactly("gbt-like", "iesg-like");
    }

    private void body(String organisation, String country) {
        organisations.add(organisation,
                new OrganisationEntry(LocalizedText.english(organisation), true, null, country, true));
    }

    private void persons(String organisation, String... persons) {
        memberships.put(new Membership(COMMITTEE.id(), organisation, MembershipClass.P_MEMBER, Interest.PRODUCER,
                List.of(persons), new Period(NOW.minus(YEAR), null), 1), null);
    }

    private Roll plenary() {
        return electorate.of(Committee.PLENARY, Eligibility.USUAL, Set.of(), NOW);
    }

    private static Set<String> units(Roll roll) {
        return roll.voters().stream().map(Voter::unit)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void enter(String organisation, boolean votes) {
        organisations.add(organisation,
                new OrganisationEntry(LocalizedText.english(organisation), votes, null, null, true));
    }

    private void affiliate(String organisation, String parent, Instant from, @Nullable Instant until) {
        affiliations.put(new Affiliation(organisation, parent, Kind.PARENT, new Period(from, until), 1), null);
    }

    private void member(String organisation, MembershipClass membershipClass, @Nullable Interest interest,
            @Nullable Instant until) {
        memberships.put(new Membership(COMMITTEE.id(), organisation, membershipClass, interest, List.of(),
                new Period(NOW.minus(YEAR), until), 1), null);
    }
}
