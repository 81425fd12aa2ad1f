package org.packstd.submissions.electorate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Fraction;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.committee.Committee;
import org.packstd.submissions.committee.Interest;
import org.packstd.submissions.committee.Membership;
import org.packstd.submissions.committee.MembershipClass;
import org.packstd.submissions.committee.Memberships;
import org.packstd.submissions.electorate.PassedOver.Ground;
import org.packstd.submissions.organisation.Affiliations;
import org.packstd.submissions.organisation.Groups;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;

/** Says who votes. */
public final class Electorate {

    /** Of the plenary everybody is a full member. */
    static final Voter OF_PLENARY = new Voter("plenary", "plenary", Set.of(MembershipClass.P_MEMBER.name()));

    private final Organisations organisations;
    private final Affiliations affiliations;
    private final Memberships memberships;

    public Electorate(Organisations organisations, Affiliations affiliations, Memberships memberships) {
        this.organisations = organisations;
        this.affiliations = affiliations;
        this.memberships = memberships;
    }

    /**
     * The electorate at an instant.
     *
     * @param drafters organisations that proposed the text
     * @throws Problem if one interest category has a larger share of it than the policy allows
     */
    public Roll of(Committee committee, Eligibility eligibility, Set<String> drafters, Instant instant) {
        var drawn = draw(committee, eligibility, drafters, instant);
        if (!drawn.imbalance().isEmpty()) {
            throw Problem.ruleViolated(drawn.imbalance());
        }
        return drawn.roll();
    }

    /** The same with whoever was passed over, also if it is out of balance. */
    public Drawn draw(Committee committee, Eligibility eligibility, Set<String> drafters, Instant instant) {
        var passedOver = new ArrayList<PassedOver>();
        var candidates = candidates(committee, eligibility, instant, passedOver);
        var groups = new Groups(affiliations.holding(instant));
        var roll = switch (eligibility.unit()) {
            case ORGANISATION -> units(candidates, eligibility, drafters, groups::of, groups::speaker, passedOver);
            case NATIONAL_BODY -> {
                var countries = organisations.nationalBodies();
                candidates.keySet().stream().filter(candidate -> !countries.containsKey(candidate))
                        .forEach(other -> passedOver.add(PassedOver.of(other, Ground.NO_NATIONAL_BODY)));
                candidates.keySet().retainAll(countries.keySet());
                yield units(candidates, eligibility, drafters, body -> compatriots(body, countries), SortedSet::first,
                        passedOver);
            }
            case PERSON -> persons(candidates, eligibility, drafters, groups, passedOver);
        };
        passedOver.removeIf(other -> other.person() == null && roll.represented().containsKey(other.organisation()));
        roll.represented().forEach((other, unit) -> passedOver.add(PassedOver.representedBy(other, unit)));
        return new Drawn(roll, passedOver, imbalance(committee, eligibility, roll.voters()));
    }

    private static SortedSet<String> compatriots(String body, Map<String, String> countries) {
        var country = countries.get(body);
        return countries.entrySet().stream().filter(other -> other.getValue().equals(country)).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each person of a member has a vote of their own, whatever belongs together; of two members that of the first. */
    private static Roll persons(SortedMap<String, Optional<Membership>> candidates, Eligibility eligibility,
            Set<String> drafters, Groups groups, List<PassedOver> passedOver) {
        var voters = new TreeMap<String, Voter>();
        candidates.forEach((organisation, membership) -> {
            var proposes = groups.of(organisation).stream().anyMatch(drafters::contains);
            if (proposes && !eligibility.draftersVote()) {
                passedOver.add(PassedOver.of(organisation, Ground.PROPOSES));
                return;
            }
            var persons = membership.map(Membership::persons).orElse(List.of());
            if (persons.isEmpty()) {
                passedOver.add(PassedOver.of(organisation, Ground.NO_PERSONS));
            }
            var classes = classes(organisation, new TreeSet<>(Set.of(organisation)), candidates, proposes);
            for (var person : persons) {
                var former = voters.putIfAbsent(person, new Voter(person, organisation, classes));
                if (former != null && !former.organisation().equals(organisation)) {
                    passedOver.add(new PassedOver(organisation, person, Ground.VOTES_ELSEWHERE,
                            former.organisation()));
                }
            }
        });
        return new Roll(List.copyOf(voters.values()), Map.of());
    }

    /**
     * One vote for all that belong together.
     *
     * @param together who belongs together with one
     * @param speakers which of several candidates that belong together speaks for all
     */
    private static Roll units(SortedMap<String, Optional<Membership>> candidates, Eligibility eligibility,
            Set<String> drafters, Function<String, SortedSet<String>> together,
            Function<SortedSet<String>, String> speakers, List<PassedOver> passedOver) {
        var voters = new ArrayList<Voter>();
        var represented = new HashMap<String, String>();
        var seen = new HashSet<String>();
        for (var candidate : candidates.keySet()) {
            if (seen.contains(candidate)) {
                continue;
            }
            var group = together.apply(candidate);
            seen.addAll(group);
            var proposes = group.stream().anyMatch(drafters::contains);
            var able = new TreeSet<>(group);
            able.retainAll(candidates.keySet());
            if (proposes && !eligibility.draftersVote()) {
                able.forEach(drafter -> passedOver.add(PassedOver.of(drafter, Ground.PROPOSES)));
                continue;
            }
            var unit = speakers.apply(able);
            voters.add(new Voter(unit, unit, classes(unit, group, candidates, proposes)));
            group.stream().filter(member -> !member.equals(unit))
                    .forEach(member -> represented.put(member, unit));
        }
        voters.sort(Comparator.comparing(Voter::unit));
        return new Roll(voters, represented);
    }

    /** Organisations that may vote, each with its membership unless all are members. */
    private SortedMap<String, Optional<Membership>> candidates(Committee committee, Eligibility eligibility,
            Instant instant, List<PassedOver> passedOver) {
        var candidates = new TreeMap<String, Optional<Membership>>();
        if (committee.isPlenary()) {
            organisations.voting().forEach(organisation -> candidates.put(organisation, Optional.empty()));
            return candidates;
        }
        var voting = Set.copyOf(organisations.voting());
        for (var membership : memberships.holding(committee.id(), instant)) {
            var organisation = membership.organisation();
            if (!voting.contains(organisation)) {
                passedOver.add(PassedOver.of(organisation, Ground.NO_VOTE));
            } else if (eligibility.classes().contains(membership.membershipClass())) {
                candidates.put(organisation, Optional.of(membership));
            } else {
                passedOver.add(PassedOver.of(organisation, Ground.CLASS_NOT_ASKED));
            }
        }
        return candidates;
    }

    /** The strongest class that one of the group has, and the interest of who speaks for it, else of the first that has one. */
    private static Set<String> classes(String unit, SortedSet<String> group,
            Map<String, Optional<Membership>> candidates, boolean proposes) {
        var classes = new TreeSet<String>();
        var held = group.stream().map(member -> candidates.getOrDefault(member, Optional.empty()))
                .flatMap(Optional::stream).toList();
        held.stream().map(Membership::membershipClass).min(Comparator.naturalOrder())
                .ifPresent(strongest -> classes.add(strongest.name()));
        held.stream().filter(membership -> membership.interest() != null)
                .min(Comparator.comparing((Membership membership) -> !membership.organisation().equals(unit))
                        .thenComparing(Membership::organisation))
                .ifPresent(membership -> classes.add(Objects.requireNonNull(membership.interest()).name()));
        if (held.isEmpty()) {
            classes.addAll(OF_PLENARY.classes());
        }
        if (proposes) {
            classes.add(Roll.PROPOSER);
        }
        return classes;
    }

    private static List<Offence> imbalance(Committee committee, Eligibility eligibility, List<Voter> voters) {
        var offences = new ArrayList<Offence>();
        for (var interest : Interest.values()) {
            demandShare(interest.name(), eligibility.largestShare(), "category-share", committee, voters, offences);
        }
        demandShare(Roll.PROPOSER, eligibility.draftersShare(), "drafters-share", committee, voters, offences);
        return offences;
    }

    private static void demandShare(String held, @Nullable Fraction largest, String rule, Committee committee,
            List<Voter> voters, List<Offence> offences) {
        var count = voters.stream().filter(voter -> voter.classes().contains(held)).count();
        if (largest != null && count * largest.denominator() > (long) largest.numerator() * voters.size()) {
            offences.add(Offence.of("/policy", rule, "%s has %d of %d votes".formatted(held, count, voters.size()),
                    "at most %s of the votes; enter other members of %s first, or choose another policy"
                            .formatted(largest, committee.id())));
        }
    }
}
