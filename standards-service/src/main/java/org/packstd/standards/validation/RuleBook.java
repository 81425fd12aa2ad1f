package org.packstd.standards.validation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.packstd.standards.family.FamilyDefinition;
import org.packstd.standards.rule.Check;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Rule;
import org.packstd.standards.rule.RuleDescription;
import org.packstd.standards.rule.chip.ChipRules;
import org.packstd.standards.rule.connector.ConnectorRules;
import org.packstd.standards.rule.fanout.FanOutRules;
import org.packstd.standards.rule.geometry.GeometryRules;
import org.packstd.standards.rule.grid.GridRules;
import org.packstd.standards.rule.naming.NamingRules;
import org.packstd.standards.rule.optics.OpticsRules;
import org.packstd.standards.rule.perimeter.PerimeterRules;
import org.packstd.standards.rule.scale.ScaleRules;
import org.packstd.standards.rule.value.ValueRules;
import org.packstd.standards.specification.Specification;

/**
 * All rules: what the catalogue says of each, how those are decided that look at a specification alone, and which of them
 * apply to which family. Other rules are decided where what they look at is known; the catalogue lists them too.
 */
public final class RuleBook {

    private static final Map<String, Check> CHECKS = Stream
            .of(ValueRules.CHECKS, GridRules.CHECKS, ScaleRules.CHECKS, PerimeterRules.CHECKS, ChipRules.CHECKS,
                    FanOutRules.CHECKS, OpticsRules.CHECKS, NamingRules.CHECKS, GeometryRules.CHECKS,
                    ConnectorRules.CHECKS)
            .flatMap(chapter -> chapter.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Map<String, RuleDescription> catalogue = new LinkedHashMap<>();
    private final Map<String, List<Rule>> byFamily;
    private final Map<String, List<String>> familiesOf;

    /** @param catalogue in the order in which findings are reported */
    public RuleBook(Collection<FamilyDefinition> families, List<RuleDescription> catalogue) {
        catalogue.forEach(each -> this.catalogue.put(each.id(), each));
        var undescribed = new TreeSet<>(CHECKS.keySet());
        undescribed.removeAll(this.catalogue.keySet());
        if (!undescribed.isEmpty() || this.catalogue.size() < catalogue.size()) {
            throw new IllegalArgumentException("catalogue: without %s, %d of %d ids differ (expected: every rule once)"
                    .formatted(undescribed, this.catalogue.size(), catalogue.size()));
        }
        byFamily = families.stream().collect(Collectors.toUnmodifiableMap(family -> family.family().name(),
                family -> rules(family, catalogue)));
        familiesOf = catalogue.stream().collect(Collectors.toUnmodifiableMap(RuleDescription::id,
                rule -> families.stream().filter(rule::appliesTo).map(family -> family.family().name()).toList()));
    }

    private static List<Rule> rules(FamilyDefinition family, List<RuleDescription> catalogue) {
        return catalogue.stream()
                .filter(rule -> rule.appliesTo(family))
                .flatMap(
                        rule -> Optional.ofNullable(CHECKS.get(rule.id())).map(check -> new Rule(rule, check)).stream())
                .toList();
    }

    /** Everything that breaks a rule of the specification's family, lazily. */
    public Stream<Finding> check(Specification specification) {
        return byFamily.getOrDefault(specification.family().family().name(), List.of())
                .stream()
                .flatMap(rule -> rule.check(specification));
    }

    /** All rules in the order of the catalogue, those that are decided elsewhere too. */
    public Collection<RuleDescription> catalogue() {
        return List.copyOf(catalogue.values());
    }

    public Optional<RuleDescription> rule(String id) {
        return Optional.ofNullable(catalogue.get(id));
    }

    /** Names of the families that a rule applies to. */
    public List<String> familiesOf(RuleDescription rule) {
        return familiesOf.getOrDefault(rule.id(), List.of());
    }
}
