package org.packstd.submissions.declaration.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.packstd.submissions.declaration.Declaration;
import org.packstd.submissions.declaration.DeclarationEncoder;
import org.packstd.submissions.declaration.LicensingOption;
import org.packstd.submissions.events.DeclarationPosted;
import org.packstd.submissions.events.LocalizedText;
import org.packstd.submissions.outbox.OutboxEntry;
import org.packstd.submissions.submission.Submission;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The words of the contract for what was posted. */
@Component
final class DeclarationEvents implements DeclarationEncoder {

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @Override
    public OutboxEntry posted(Declaration posted, Submission submission) {
        var statement = Objects.requireNonNull(posted.statement());
        var postedAt = Objects.requireNonNull(posted.postedAt());
        var proposal = submission.dossier().proposal();
        var target = proposal.target();
        var data = new DeclarationPosted(posted.id().value(), posted.submission().value(),
                new LocalizedText().en(proposal.title().en()).zh(proposal.title().zh()), proposal.family().name(),
                posted.textRevision(), posted.holder(), posted.owner(),
                DeclarationPosted.BasisEnum.fromValue(posted.basis().name()),
                DeclarationPosted.OptionEnum.fromValue(statement.option().name()), statement.reciprocity(),
                posted.clauses(), posted.parameters(), posted.patents().size(), postedAt)
                .designation(target == null ? null : target.designation())
                .formerOption(posted.former().isEmpty()
                        ? null
                        : former(posted.former().getLast().statement().option()));
        return new OutboxEntry(posted.id() + ":" + posted.version(), "declaration.posted",
                posted.submission().value(), postedAt, "declaration-posted.v1.schema.json",
                json.writeValueAsString(data));
    }

    private static DeclarationPosted.FormerOptionEnum former(LicensingOption option) {
        return DeclarationPosted.FormerOptionEnum.fromValue(option.name());
    }
}
