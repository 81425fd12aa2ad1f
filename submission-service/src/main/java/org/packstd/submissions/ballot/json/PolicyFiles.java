package org.packstd.submissions.ballot.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.packstd.submissions.ballot.Answer;
import org.packstd.submissions.ballot.Comparison;
import org.packstd.submissions.ballot.Criterion;
import org.packstd.submissions.ballot.Fraction;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.ballot.Process;
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
            var name = policy.id() + ".v" + policy.version() + ".json";
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
                new Policy.Window(window.required("minimumDays").asInt(), window.required("defaultDays").asInt()),
                file.required("minimumElectorate").asInt(),
                file.required("criteria").valueStream().map(PolicyFiles::criterion).toList(),
                process(file.path("process")));
    }

    /** What a file says nothing of is left out of the way of a submission. */
    private static Process process(JsonNode file) {
        return new Process(file.path("reviewers").asInt(0), file.path("reviewDays").asInt(0),
                file.path("enquiryDays").asInt(0), file.path("noticeDays").asInt(0),
                file.path("resolutionDays").asInt(0), file.path("recirculationDays").asInt(0),
                file.path("recirculationRounds").asInt(0), file.path("appealDays").asInt(0),
                file.path("extensionDays").asInt(0), file.path("extensions").asInt(0),
                Process.SecondBody.valueOf(file.path("secondBody").asString("NONE")));
    }

    private static Criterion criterion(JsonNode file) {
        var share = file.required("share");
        return new Criterion(Criterion.Rule.valueOf(file.required("rule").asString()), answers(file.required("part")),
                Comparison.valueOf(file.required("comparison").asString()),
                new Fraction(share.required("numerator").asInt(), share.required("denominator").asInt()),
                answers(file.required("whole")));
    }

    private static Set<Answer> answers(JsonNode file) {
        var answers = EnumSet.noneOf(Answer.class);
        file.valueStream().forEach(each -> answers.add(Answer.valueOf(each.asString())));
        return answers;
    }
}
