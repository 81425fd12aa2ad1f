package org.packstd.submissions.organisation.web;

import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.OrganisationsApi;
import org.packstd.submissions.api.model.ChainPart;
import org.packstd.submissions.api.model.LocalizedText;
import org.packstd.submissions.api.model.Organisation;
import org.packstd.submissions.api.model.OrganisationEntry;
import org.packstd.submissions.api.model.OrganisationPage;
import org.packstd.submissions.organisation.EnterOrganisation;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.web.Answers;
import org.packstd.submissions.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class OrganisationsController implements OrganisationsApi {

    private final Organisations organisations;
    private final EnterOrganisation enter;

    OrganisationsController(Organisations organisations, EnterOrganisation enter) {
        this.organisations = organisations;
        this.enter = enter;
    }

    @Override
    public ResponseEntity<OrganisationPage> listOrganisations(@Nullable String cursor, Integer limit) {
        var page = organisations.list(Cursor.parse(cursor), limit);
        var items = page.items().stream().map(OrganisationsController::represent).toList();
        return Pages.answer(page, next -> new OrganisationPage(items).next(next));
    }

    @Override
    public ResponseEntity<Organisation> getOrganisation(String id) {
        return organisations.find(id)
                .map(OrganisationsController::answer)
                .orElseThrow(() -> Problem.notFound("organisation", id, "an organisation of GET /organisations"));
    }

    @Override
    public ResponseEntity<Organisation> putOrganisation(String id, OrganisationEntry entry, @Nullable String ifMatch) {
        var organisation = org.packstd.submissions.organisation.Organisation.parseId(id);
        return answer(enter.enter(organisation, entry(entry), ifMatch));
    }

    private static org.packstd.submissions.organisation.OrganisationEntry entry(OrganisationEntry entry) {
        var part = entry.getPart();
        return new org.packstd.submissions.organisation.OrganisationEntry(
                new org.packstd.submissions.proposal.LocalizedText(entry.getName().getEn(), entry.getName().getZh()),
                entry.getVotes(),
                part == null ? null : org.packstd.submissions.organisation.ChainPart.valueOf(part.getValue()),
                entry.getNationalBodyOf(), !Boolean.FALSE.equals(entry.getGoodStanding()));
    }

    private static ResponseEntity<Organisation> answer(org.packstd.submissions.organisation.Organisation organisation) {
        return Answers.ok().eTag(Long.toString(organisation.version())).body(represent(organisation));
    }

    private static Organisation represent(org.packstd.submissions.organisation.Organisation organisation) {
        var entry = organisation.entry();
        var part = entry.part();
        return new Organisation(organisation.id(), new LocalizedText().en(entry.name().en()).zh(entry.name().zh()),
                entry.votes(), entry.goodStanding())
                .part(part == null ? null : ChainPart.fromValue(part.name()))
                .nationalBodyOf(entry.nationalBodyOf());
    }
}
