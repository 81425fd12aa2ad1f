package org.packstd.submissions.organisation.web;

import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.AffiliationsApi;
import org.packstd.submissions.api.model.Affiliation;
import org.packstd.submissions.api.model.AffiliationEntry;
import org.packstd.submissions.api.model.AffiliationKind;
import org.packstd.submissions.api.model.AffiliationPage;
import org.packstd.submissions.organisation.Affiliations;
import org.packstd.submissions.organisation.EnterAffiliation;
import org.packstd.submissions.organisation.Organisation;
import org.packstd.submissions.organisation.Period;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.web.Answers;
import org.packstd.submissions.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class AffiliationsController implements AffiliationsApi {

    private final Affiliations affiliations;
    private final EnterAffiliation enter;

    AffiliationsController(Affiliations affiliations, EnterAffiliation enter) {
        this.affiliations = affiliations;
        this.enter = enter;
    }

    @Override
    public ResponseEntity<AffiliationPage> listAffiliations(String organisation, @Nullable String cursor,
            Integer limit) {
        var page = affiliations.of(Organisation.parseId(organisation), Cursor.parse(cursor), limit);
        var items = page.items().stream().map(AffiliationsController::represent).toList();
        return Pages.answer(page, next -> new AffiliationPage(items).next(next));
    }

    @Override
    public ResponseEntity<Affiliation> getAffiliation(String organisation, String other) {
        return affiliations.find(org.packstd.submissions.organisation.Affiliation.key(organisation, other))
                .map(AffiliationsController::answer)
                .orElseThrow(() -> Problem.notFound("other", other, "an affiliation of " + organisation));
    }

    @Override
    public ResponseEntity<Affiliation> putAffiliation(String organisation, String other, AffiliationEntry entry,
            @Nullable String ifMatch) {
        var wanted = new org.packstd.submissions.organisation.Affiliation(Organisation.parseId(organisation),
                Organisation.parseId(other),
                org.packstd.submissions.organisation.Affiliation.Kind.valueOf(entry.getKind().getValue()),
                Period.asked(entry.getFrom(), entry.getUntil(), ""), 1);
        return answer(enter.enter(wanted, ifMatch));
    }

    private static ResponseEntity<Affiliation> answer(org.packstd.submissions.organisation.Affiliation affiliation) {
        return Answers.ok().eTag(Long.toString(affiliation.version())).body(represent(affiliation));
    }

    private static Affiliation represent(org.packstd.submissions.organisation.Affiliation affiliation) {
        return new Affiliation(affiliation.organisation(), affiliation.other(),
                AffiliationKind.fromValue(affiliation.kind().name()), affiliation.period().from())
                .until(affiliation.period().until());
    }
}
