package org.packstd.standards.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.packstd.standards.evidence.EvidenceProfiles.Plan;
import org.packstd.standards.metadata.EvidenceRecord;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.Variation;

/**
 * The rules on evidence: E1 automotive is qualified with a grade · E2 sample and lots are those of the plan, and nothing
 * failed that is said to have passed · E3 a package that is not hermetic has a moisture sensitivity level · E4 the peak
 * temperature is that of the class by thickness and volume · E5 the revision of a test standard was the current one at the
 * date of the report, which does not lie ahead · E6 the rest of the domain's profile is there · E7 evidence is for
 * variations that exist, and domains are known.
 */
public final class EvidenceRules {

    private final EvidenceProfiles profiles;

    public EvidenceRules(EvidenceProfiles profiles) {
        this.profiles = profiles;
    }

    /** Everything in the evidence that breaks a rule; pointers begin with {@code /metadata}. */
    public Stream<Finding> check(Metadata metadata, Specification specification, LocalDate today) {
        var evidence = metadata.evidence();
        return Stream.concat(
                IntStream.range(0, metadata.domains().size()).boxed()
                        .flatMap(i -> domain("/metadata/domains/" + i, metadata.domains().get(i), metadata)),
                IntStream.range(0, evidence.size()).boxed().flatMap(i -> record("/metadata/evidence/" + i,
                        evidence.get(i), metadata.domains(), specification, today)));
    }

    private Stream<Finding> domain(String pointer, String domain, Metadata metadata) {
        var profile = profiles.of(domain);
        return profile.isEmpty()
                ? Stream.of(Finding.of("E7", Severity.ERROR, pointer, domain, String.join(", ", profiles.domains()),
                        "There is no such application domain", "没有该应用领域"))
                : new Gaps(profiles).of(profile.get(), metadata)
                        .map(missing -> Finding.of(missing.rule(), missing.severity(), "/metadata/evidence", domain,
                                String.join(" / ", missing.standards()) + qualified(missing),
                                "The domain's profile asks for " + missing.label().en(),
                                "该应用领域的证据要求缺少" + missing.label().zh()));
    }

    private static String qualified(EvidenceProfiles.Requirement requirement) {
        return (requirement.needsGrade() ? ", grade 0..3" : "")
                + (requirement.worstMoistureLevel() == null ? "" : ", MSL ≤ " + requirement.worstMoistureLevel());
    }

    private Stream<Finding> record(String pointer, EvidenceRecord record, List<String> domains,
            Specification specification, LocalDate today) {
        return Stream.of(numbers(pointer, record, domains), temperature(pointer, record, specification),
                currency(pointer, record, today), variations(pointer, record, specification))
                .flatMap(findings -> findings);
    }

    private Stream<Finding> numbers(String pointer, EvidenceRecord record, List<String> domains) {
        var failed = record.result().equals("PASS") && record.failures().orElse(0) > 0
                ? Stream.of(Finding.of("E2", Severity.ERROR, pointer + "/failures",
                        Integer.toString(record.failures().orElse(0)), "0",
                        "A test with failures is not passed", "有失效的试验不能判为通过"))
                : Stream.<Finding>empty();
        return Stream.concat(failed, profiles.plans().stream()
                .filter(plan -> domains.contains(plan.domain()) && plan.standards().contains(record.standard()))
                .filter(plan -> record.sample().orElse(0) * (long) record.lots().orElse(1) < plan.sample()
                        * (long) plan.lots())
                .map(plan -> tooFew(pointer, record, plan)));
    }

    private static Finding tooFew(String pointer, EvidenceRecord record, Plan plan) {
        return Finding.of("E2", Severity.ERROR, pointer + "/sample",
                record.sample().orElse(0) + " × " + record.lots().orElse(1),
                "≥ %d × %d (%s)".formatted(plan.sample(), plan.lots(), plan.plan()),
                "Fewer parts were tested than the plan asks for", "试验样品数少于计划要求");
    }

    private static Stream<Finding> temperature(String pointer, EvidenceRecord record, Specification specification) {
        if (record.peakTemperature().isEmpty()) {
            return Stream.empty();
        }
        var peak = record.peakTemperature().getAsInt();
        return specification.variations().stream()
                .filter(variation -> record.appliesTo(variation.code()))
                .flatMap(variation -> ReflowClass.of(variation).stream()
                        .filter(required -> peak < required.peakTemperature())
                        .map(required -> tooCold(pointer, peak, variation, required)));
    }

    private static Finding tooCold(String pointer, int peak, Variation variation, ReflowClass required) {
        return Finding.of("E4", Severity.ERROR, pointer + "/peakTemperature", peak + " °C",
                "≥ %d °C (%s: %s, %s mm³)".formatted(required.peakTemperature(),
                        Objects.requireNonNullElse(variation.code(), variation.pointer()),
                        Figures.mm(required.thickness()), required.volume().stripTrailingZeros().toPlainString()),
                "The reflow temperature is below the class by thickness and volume", "回流峰值温度低于按厚度和体积确定的等级");
    }

    private Stream<Finding> currency(String pointer, EvidenceRecord record, LocalDate today) {
        var date = record.date();
        if (date == null) {
            return Stream.of(Finding.of("E5", Severity.ERROR, pointer + "/date", "–", "2026-07-01",
                    "The report has no date that exists", "报告日期不存在"));
        }
        if (date.isAfter(today)) {
            return Stream.of(Finding.of("E5", Severity.ERROR, pointer + "/date", date.toString(), "≤ " + today,
                    "The date of the report lies ahead", "报告日期在将来"));
        }
        return Optional.ofNullable(record.revision()).stream()
                .flatMap(revision -> profiles.currentAt(record.standard(), date).stream()
                        .filter(current -> !current.revision().equals(revision)
                                && !revision.startsWith(current.revision() + "."))
                        .map(current -> Finding.of("E5", Severity.WARNING, pointer + "/revision", revision,
                                current.revision(),
                                "Another revision of " + record.standard() + " was current at the date of the report",
                                "报告日期时 " + record.standard() + " 的现行版本与此不同")));
    }

    private static Stream<Finding> variations(String pointer, EvidenceRecord record, Specification specification) {
        var codes = specification.variations().stream().map(Variation::code).filter(Objects::nonNull).toList();
        var claimed = record.appliesTo();
        return IntStream.range(0, claimed.size()).boxed()
                .filter(i -> !codes.contains(claimed.get(i)))
                .map(i -> Finding.of("E7", Severity.ERROR, pointer + "/appliesTo/" + i, claimed.get(i),
                        codes.size() > 10 ? codes.size() + " codes" : String.join(", ", codes),
                        "There is no such variation", "没有该规格变型"));
    }
}
