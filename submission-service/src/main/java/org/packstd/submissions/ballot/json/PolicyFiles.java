package org.packstd.submissions.ballot.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.packstd.submissions.ballot.Answer;
import org.packstd.submissions.ballot.Choices;
import org.packstd.submissions.ballot.Comparison;
import org.packstd.submissions.ballot.Condition;
import org.packstd.submissions.ballot.Consensus;
import org.packstd.submissions.ballot.Counts;
import org.packstd.submissions.ballot.Criterion;
import org.packstd.submissions.ballot.Fraction;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.Process;
import org.packstd.submissions.ballot.Reason;
import org.packstd.submissions.ballot.Voters;
import org.packstd.submissions.ballot.Window;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every version of every policy, one file each. A file that cannot be read keeps the service from starting. */
@Configuration(proxyBeanMethods = false)
class PolicyFiles {

    private static final String FILES = "classpath*:policies/*.v*.json";
    /**
     * They name another unit, but were published before units had any effect: what was accepted under them is decided by
     * organisations (decision 21). All versions after them mean what they say, so none will ever be added here.
     */
    private static final Set<String> OF_ORGANISATIONS = Set.of("gbt-like.v2.json", "iesg-like.v1.json",
            "iso-like.v2.json");

    @Bean
    Policies policies() {
        return read();
    }

    static Policies read() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources(FILES);
            return new Policies(Stream.of(files).map(PolicyFiles::policy).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Policy policy(Resource file) {
        try (var content = file.getInputStream()) {
            var policy = policy(JsonMapper.shared().readTree(content));
            var name = name(policy.id(), policy.version());
            if (!name.equals(file.getFilename())) {
                throw new IllegalStateException("%s (expected: %s)".formatted(file.getFilename(), name));
            }
            return policy;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Policy policy(JsonNode file) {
        var window = file.required("window");
        return new Policy(file.required("id").asString(), file.required("version").asInt(),
                file.required("title").required("en").asString(), file.required("title").required("zh").asString(),
                file.required("basis").asString(),
                window(window),
                file.required("minimumElectorate").asInt(),
                file.required("criteria").valueStream().map(PolicyFiles::criterion).toList(),
                voters(file), choices(file), consensus(file), process(file.path("process")));
    }

    private static Window window(JsonNode file) {
        var zone = file.path("timeZone");
        return new Window(file.required("minimumDays").asInt(), file.required("defaultDays").asInt(),
                zone.isMissingNode() ? null : ZoneId.of(zone.asString()));
    }

    /** What a file says nothing of is left out of the way of a submission. */
    private static Process process(JsonNode file) {
        var below = file.path("extensionBelow");
        return new Process(file.path("reviewers").asInt(0), file.path("reviewDays").asInt(0),
                file.path("enquiryDays").asInt(0), file.path("noticeDays").asInt(0),
                file.path("resolutionDays").asInt(0), file.path("recirculationDays").asInt(0),
                file.path("recirculationRounds").asInt(0), file.path("appealDays").asInt(0),
                file.path("extensionDays").asInt(0), file.path("extensions").asInt(0),
                below.isMissingNode() ? null : fraction(below),
                Process.SecondBody.valueOf(file.path("secondBody").asString("NONE")));
    }

    private static Criterion criterion(JsonNode file) {
        return new Criterion(Condition.Rule.valueOf(file.required("rule").asString()),
                file.path("subset").asString(Counts.ALL), answers(file.required("part")),
                Comparison.valueOf(file.required("comparison").asString()),
                fraction(file.required("share")),
                answers(file.required("whole")));
    }

    private static String name(String id, int version) {
        return id + ".v" + version + ".json";
    }

    private static Voters.Unit unit(JsonNode policy) {
        return OF_ORGANISATIONS.contains(name(policy.required("id").asString(), policy.required("version").asInt()))
                ? Voters.Unit.ORGANISATION
                : Voters.Unit.valueOf(policy.path("voters").path("unit").asString("ORGANISATION"));
    }

    private static Voters voters(JsonNode policy) {
        var file = policy.path("voters");
        var maximumCategory = file.path("maximumCategoryShare");
        var maximumDrafters = file.path("maximumDraftersShare");
        return new Voters(unit(policy),
                set(file.path("eligible"), Function.identity()), set(file.path("negativesOnly"), Function.identity()),
                maximumCategory.isMissingNode() ? null : fraction(maximumCategory),
                file.path("excludesDrafters").asBoolean(false),
                maximumDrafters.isMissingNode() ? null : fraction(maximumDrafters));
    }

    /** What a file says nothing of is as it was before policies could say it. */
    private static Choices choices(JsonNode file) {
        var usual = Choices.USUAL;
        var offered = file.path("choices");
        return new Choices(offered.isMissingNode() ? usual.offered() : set(offered, Position::valueOf),
                file.path("disapprove").path("withoutReason").asString("REFUSED").equals("EXCLUDED"),
                set(file.path("abstain").path("reasons"), Reason::valueOf),
                file.path("voteChange").path("closed").asString("NONE").equals("NO_TO_YES_OR_ABSTAIN_ONCE"));
    }

    private static Consensus consensus(JsonNode file) {
        return new Consensus(file.path("minimumPositive").asInt(0),
                set(file.path("blockingPositions"), Position::valueOf),
                Consensus.Resolution.valueOf(file.path("resolution").asString("NONE")));
    }

    private static Fraction fraction(JsonNode file) {
        return new Fraction(file.required("numerator").asInt(), file.required("denominator").asInt());
    }

    private static Set<Answer> answers(JsonNode file) {
        return set(file, Answer::valueOf);
    }

    private static <T> Set<T> set(JsonNode file, Function<String, T> read) {
        return file.valueStream().map(JsonNode::asString).map(read).collect(Collectors.toUnmodifiableSet());
    }
}
