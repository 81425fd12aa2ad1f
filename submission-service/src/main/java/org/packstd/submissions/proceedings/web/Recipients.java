package org.packstd.submissions.proceedings.web;

import org.packstd.submissions.api.model.Offence;
import org.packstd.submissions.api.model.PassedOver;
import org.packstd.submissions.api.model.Recipient;
import org.packstd.submissions.api.model.RecipientPage;
import org.packstd.submissions.proceedings.PreviewRecipients.Preview;
import org.packstd.submissions.proceedings.PreviewRecipients.Recipient.None;
import org.packstd.submissions.proceedings.PreviewRecipients.Recipient.Votes;
import org.packstd.submissions.web.Pages;
import org.springframework.http.ResponseEntity;

/** Recipients in the words of the contract. */
final class Recipients {

    private Recipients() {}

    static ResponseEntity<RecipientPage> answer(Preview preview) {
        var obstacles = preview.obstacles().stream()
                .map(offence -> new Offence(offence.rule(), offence.message()).pointer(offence.pointer())
                        .value(offence.value()).expected(offence.expected()))
                .toList();
        var items = preview.page().items().stream().map(Recipients::represent).toList();
        return Pages.answer(preview.page(), next -> new RecipientPage(preview.committee(), preview.policy().id(),
                preview.policy().version(), preview.votes(), preview.others(), preview.hash(), obstacles, items)
                .next(next));
    }

    private static Recipient represent(
            org.packstd.submissions.proceedings.PreviewRecipients.Recipient recipient) {
        return switch (recipient) {
            case Votes(var voter, var negativesOnly, var castBy) ->
                new Recipient(voter.unit(), voter.organisation(), true, 1).negativesOnly(negativesOnly)
                        .classes(voter.classes().stream().sorted().toList())
                        .castBy(castBy.stream().sorted().toList());
            case None(var other) -> {
                var person = other.person();
                yield new Recipient(person == null ? other.organisation() : person, other.organisation(), false, 0)
                        .passedOver(new PassedOver(PassedOver.GroundEnum.fromValue(other.ground().name()))
                                .instead(other.instead()));
            }
        };
    }
}
