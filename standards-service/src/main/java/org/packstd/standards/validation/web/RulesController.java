package org.packstd.standards.validation.web;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.api.RulesApi;
import org.packstd.standards.api.model.Rule;
import org.packstd.standards.api.model.RuleLevel;
import org.packstd.standards.api.model.RuleList;
import org.packstd.standards.api.model.RuleSource;
import org.packstd.standards.api.model.Severity;
import org.packstd.standards.family.Family;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.rule.RuleDescription;
import org.packstd.standards.validation.RuleBook;
import org.packstd.standards.web.Caching;
import org.packstd.standards.wording.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks the rules of {@code api-specs/rest/standards}. */
@RestController
final class RulesController implements RulesApi {

    private final RuleBook rules;
    private final String version;

    RulesController(RuleBook rules) {
        this.rules = rules;
        this.version = DigestUtils.sha256Hex(rules.catalogue().stream().map(this::represent).toList().toString());
    }

    @Override
    public ResponseEntity<RuleList> listRules(@Nullable Family family, @Nullable RuleLevel level,
            @Nullable Severity severity, @Nullable String ifNoneMatch) {
        var items = rules.catalogue().stream()
                .filter(rule -> family == null || rules.familiesOf(rule).contains(family.name()))
                .filter(rule -> level == null || rule.level().name().equals(level.getValue()))
                .filter(rule -> severity == null || rule.severity().name().equals(severity.getValue()))
                .map(this::represent)
                .toList();
        return ResponseEntity.ok().cacheControl(Caching.FOR_AN_HOUR).eTag(version).body(new RuleList(items));
    }

    @Override
    public ResponseEntity<Rule> getRule(String id, @Nullable String ifNoneMatch) {
        var rule = rules.rule(id).orElseThrow(() -> Problem.notFound("rule", id, "a rule of GET /rules"));
        return ResponseEntity.ok().cacheControl(Caching.FOR_AN_HOUR).eTag(version).body(represent(rule));
    }

    private Rule represent(RuleDescription rule) {
        var source = new RuleSource(RuleSource.TrustEnum.valueOf(rule.source().trust().name()), rule.source().text());
        return new Rule(rule.id(), RuleLevel.valueOf(rule.level().name()), Severity.valueOf(rule.severity().name()),
                Rule.StageEnum.valueOf(rule.stage().name()), rules.familiesOf(rule), rule.needs(), source,
                Words.represent(rule.title()), Words.represent(rule.message()));
    }
}
