package org.packstd.submissions.check.client;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.check.ImpactStudies;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proposal.Impact;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.Target;
import org.packstd.submissions.standards.client.ImpactApi;
import org.packstd.submissions.standards.client.model.AdopterCount;
import org.packstd.submissions.standards.client.model.ImpactOnRole;
import org.packstd.submissions.standards.client.model.ImpactRequest;
import org.packstd.submissions.standards.client.model.SeverityCount;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks {@code POST /standards/…/impact}; of what changes no figures, or all of them, only who adopted it. */
final class StandardsImpact implements ImpactStudies {

    /** The revision that it was written against is not there, or cannot be compared with. */
    private static final Set<Integer> OF_THE_TARGET = Set.of(400, 404, 422);

    private final ImpactApi standards;
    private final JsonMapper json;
    private final Clock clock;

    StandardsImpact(ImpactApi standards, JsonMapper json, Clock clock) {
        this.standards = standards;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Impact study(Proposal proposal) {
        var target = proposal.target();
        if (target == null) {
            return Impact.ofNew(clock.instant());
        }
        try {
            return switch (proposal.kind()) {
                case NEW_STANDARD, REVISION -> ofChange(target, proposal);
                case CORRIGENDUM -> ofAll(target, "INFO");
                case WITHDRAWAL -> ofAll(target, "BREAKING");
            };
        } catch (HttpClientErrorException refused) {
            if (OF_THE_TARGET.contains(refused.getStatusCode().value())) {
                throw Permissions.stands(Hurdle.IMPACT_UNKNOWN.with(target.designation(), target.baseRevision()));
            }
            throw away(refused);
        } catch (RestClientException | OAuth2AuthorizationException away) {
            throw away(away);
        }
    }

    private static Problem away(RuntimeException reason) {
        return Problem.unavailable("impact: standards-service cannot be asked now; try again (%s)"
                .formatted(reason.getClass().getSimpleName()));
    }

    private Impact ofChange(Target target, Proposal proposal) {
        var payload = Objects.requireNonNull(proposal.payload(), "a revision has a payload");
        var scope = proposal.scope();
        var metadata = proposal.metadata();
        var request = new ImpactRequest().from(target.baseRevision()).title(text(proposal.title()))
                .payload((ObjectNode) json.readTree(payload.json()));
        if (scope != null) {
            request.scope(text(scope));
        }
        if (metadata != null) {
            request.metadata((ObjectNode) json.readTree(metadata.json()));
        }
        var report = answered(standards.studyImpact(target.designation(), request));
        return new Impact(target, report.getTotalChanges(),
                report.getRoles().stream().map(StandardsImpact::onRole).toList(), clock.instant());
    }

    private Impact ofAll(Target target, String severity) {
        var counts = answered(standards.countAdoptions(target.designation()));
        return new Impact(target, 0, counts.getRoles().stream().map(role -> onRole(role, severity)).toList(),
                clock.instant());
    }

    private static <T> T answered(@Nullable T answer) {
        if (answer == null) {
            throw new RestClientException("an empty answer");
        }
        return answer;
    }

    private static Impact.OnRole onRole(ImpactOnRole role) {
        var changes = role.getChanges().stream()
                .collect(Collectors.toMap(count -> count.getSeverity().getValue(), SeverityCount::getChanges));
        return new Impact.OnRole(role.getRole().getValue(), role.getAtLeast(), role.getWorst().getValue(), changes);
    }

    private static Impact.OnRole onRole(AdopterCount role, String severity) {
        return new Impact.OnRole(role.getRole().getValue(), role.getAtLeast(), severity, Map.of());
    }

    private static org.packstd.submissions.standards.client.model.LocalizedText text(LocalizedText text) {
        return new org.packstd.submissions.standards.client.model.LocalizedText().en(text.en()).zh(text.zh());
    }
}
