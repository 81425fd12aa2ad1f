package org.packstd.submissions.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packstd.submissions.ballot.json.KnownPolicies;

/** What is true of every version of every policy, on thousands of electorates by chance. The seed is fixed. */
class PolicyPropertiesTest {

    private static final int ELECTORATES = 2000;
    private static final List<Set<String>> CLASSES = List.of(Set.of("P_MEMBER"), Set.of("P_MEMBER"),
            Set.of("O_MEMBER"), Set.of("P_MEMBER", "PRODUCER"), Set.of());
    private static final List<Answer> ANSWERS = Stream.of(Answer.values())
            .filter(answer -> answer != Answer.ELECTORATE).toList();

    private final Random chance = new Random(20261128);

    /** Electorate and votes. */
    private record Poll(List<Voter> voters, Map<String, Answer> answers) {

        Counts counts() {
            return Recount.of(voters, answers);
        }

        Poll with(String unit, Answer answer) {
            var changed = new HashMap<>(answers);
            changed.put(unit, answer);
            return new Poll(voters, changed);
        }
    }

    static Stream<Policy> policies() {
        var all = KnownPolicies.all();
        return all.current().stream().flatMap(newest -> IntStream.rangeClosed(1, newest.version())
                .mapToObj(version -> all.find(newest.id(), version).orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void oneMoreApprovalInsteadOfSilenceOrAnyOtherAnswerNeverTurnsPassIntoFail(Policy policy) {
        var passed = 0;
        for (var i = 0; i < ELECTORATES; i++) {
            var poll = poll();
            if (!policy.decide(poll.counts()).outcome().passes()) {
                continue;
            }
            passed++;
            for (var voter : poll.voters()) {
                assertThat(policy.decide(poll.with(voter.unit(), Answer.APPROVE).counts()).outcome().passes())
                        .as("%s v%d passed %s, and then %s of %s approved instead of %s", policy.id(),
                                policy.version(), poll.counts(), voter.unit(), voter.classes(),
                                poll.answers().get(voter.unit()))
                        .isTrue();
            }
        }
        assertThat(passed).as("polls that passed").isGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void theOrderOfVotesNeverMatters(Policy policy) {
        for (var i = 0; i < 200; i++) {
            var poll = poll();
            var first = policy.decide(poll.counts());
            var voters = new ArrayList<>(poll.voters());
            var units = new ArrayList<>(poll.answers().keySet());
            Collections.shuffle(voters, chance);
            Collections.shuffle(units, chance);
            var reordered = new LinkedHashMap<String, Answer>();
            units.forEach(unit -> reordered.put(unit, poll.answers().get(unit)));

            assertThat(policy.decide(new Poll(voters, reordered).counts())).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void theApprovalsThatAreSaidToBeMissingAreEnoughForARuleAndOneLessIsNot(Policy policy) {
        for (var i = 0; i < ELECTORATES; i++) {
            var counts = poll().counts();
            for (var condition : policy.conditions()) {
                var count = counts.of(condition.subset());
                condition.approvalsMissing(counts).ifPresent(missing -> {
                    assertThat(condition.isMetBy(count.withApprovals(missing))).isTrue();
                    if (missing > 0) {
                        assertThat(condition.isMetBy(count.withApprovals(missing - 1))).isFalse();
                    }
                });
            }
        }
    }

    @Test
    void onlyAPassIsPendingAndOnlyWhileSomethingIsToBeResolved() {
        policies().forEach(policy -> {
            for (var i = 0; i < 500; i++) {
                var counts = poll().counts();
                if (policy.decide(counts).outcome() == Outcome.PASSED_PENDING_RESOLUTION) {
                    assertThat(policy.consensus().resolution()).isNotEqualTo(Consensus.Resolution.NONE);
                    assertThat(counts.all().disapprove()).isPositive();
                }
            }
        });
    }

    /** Some polls lean towards approval, so that enough of them pass under every policy. */
    private Poll poll() {
        var size = 1 + chance.nextInt(25);
        var leaning = chance.nextInt(4);
        var voters = IntStream.range(0, size)
                .mapToObj(i -> new Voter("org-" + i, "org-" + i, CLASSES.get(chance.nextInt(CLASSES.size()))))
                .toList();
        var answers = new HashMap<String, Answer>();
        for (var voter : voters) {
            if (chance.nextInt(10) < leaning * 3) {
                answers.put(voter.unit(), Answer.APPROVE);
            } else if (chance.nextInt(4) > 0) {
                answers.put(voter.unit(), ANSWERS.get(chance.nextInt(ANSWERS.size())));
            }
        }
        return new Poll(voters, answers);
    }
}
