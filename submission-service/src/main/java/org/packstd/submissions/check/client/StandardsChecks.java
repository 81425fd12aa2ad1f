package org.packstd.submissions.check.client;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.check.AutomaticChecks;
import org.packstd.submissions.check.ChecksUnavailable;
import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.proposal.Finding;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.ProposalKind;
import org.packstd.submissions.proposal.Severity;
import org.packstd.submissions.standards.client.ValidationsApi;
import org.packstd.submissions.standards.client.model.Problem;
import org.packstd.submissions.standards.client.model.Target;
import org.packstd.submissions.standards.client.model.ValidationReport;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks {@code POST /validations}. */
final class StandardsChecks implements AutomaticChecks {

    /** Malformed, too large, unprocessable: it was read and found wanting. All else is between the services. */
    private static final Set<Integer> OF_THE_PROPOSAL = Set.of(400, 413, 422);

    private final ValidationsApi standards;
    private final JsonMapper json;

    StandardsChecks(ValidationsApi standards, JsonMapper json) {
        this.standards = standards;
        this.json = json;
    }

    @Override
    public CheckReport check(Proposal proposal) {
        try {
            return report(proposal, standards.validate(request(proposal)));
        } catch (HttpClientErrorException refused) {
            if (!OF_THE_PROPOSAL.contains(refused.getStatusCode().value())) {
                throw new ChecksUnavailable("standards-service: " + refused.getStatusCode(), refused);
            }
            return refusal(refused);
        } catch (RestClientException | OAuth2AuthorizationException away) {
            throw new ChecksUnavailable("standards-service: " + away.getMessage(), away);
        }
    }

    private org.packstd.submissions.standards.client.model.Proposal request(Proposal proposal) {
        var request = new org.packstd.submissions.standards.client.model.Proposal()
                .kind(org.packstd.submissions.standards.client.model.ProposalKind.fromValue(proposal.kind().name()))
                .family(proposal.family().name())
                .title(text(proposal.title()));
        var target = proposal.target();
        if (target != null) {
            request.target(new Target().designation(target.designation()).baseRevision(target.baseRevision()));
        }
        var scope = proposal.scope();
        if (scope != null) {
            request.scope(text(scope));
        }
        var payload = proposal.payload();
        if (payload != null) {
            request.payload((ObjectNode) json.readTree(payload.json()));
        }
        var metadata = proposal.metadata();
        if (metadata != null) {
            request.metadata((ObjectNode) json.readTree(metadata.json()));
        }
        return request;
    }

    private static CheckReport report(Proposal proposal, @Nullable ValidationReport answer) {
        if (answer == null) {
            throw new ChecksUnavailable("standards-service: an empty answer");
        }
        var findings = answer.getFindings().stream().map(StandardsChecks::finding).toList();
        var hash = answer.getContentHash();
        if (hash == null && proposal.kind() == ProposalKind.WITHDRAWAL && proposal.metadata() == null) {
            hash = WithdrawalHash.of(proposal);
        }
        var passed = findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        if (passed && hash == null) {
            throw new ChecksUnavailable("standards-service: passed without a contentHash");
        }
        return new CheckReport(hash, findings);
    }

    private CheckReport refusal(HttpClientErrorException refused) {
        var problem = problem(refused);
        var offences = problem == null ? null : problem.getErrors();
        if (offences == null || offences.isEmpty()) {
            var detail = problem == null
                    ? refused.getStatusText()
                    : Objects.requireNonNullElse(problem.getDetail(),
                            problem.getTitle());
            return new CheckReport(null, List.of(new Finding("request", Severity.ERROR, null, null, null,
                    LocalizedText.english(detail))));
        }
        return new CheckReport(null, offences.stream()
                .map(offence -> new Finding(offence.getRule(), Severity.ERROR, offence.getPointer(), offence.getValue(),
                        offence.getExpected(), LocalizedText.english(offence.getMessage())))
                .toList());
    }

    private @Nullable Problem problem(HttpClientErrorException refused) {
        try {
            return json.readValue(refused.getResponseBodyAsString(), Problem.class);
        } catch (JacksonException notAProblem) {
            return null;
        }
    }

    private static Finding finding(org.packstd.submissions.standards.client.model.Finding finding) {
        var message = finding.getMessage();
        return new Finding(finding.getRule(), Severity.valueOf(finding.getSeverity().getValue()), finding.getPointer(),
                finding.getValue(), finding.getExpected(), new LocalizedText(message.getEn(), message.getZh()));
    }

    private static org.packstd.submissions.standards.client.model.LocalizedText text(LocalizedText text) {
        return new org.packstd.submissions.standards.client.model.LocalizedText().en(text.en()).zh(text.zh());
    }
}
