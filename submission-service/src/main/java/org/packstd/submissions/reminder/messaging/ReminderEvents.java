package org.packstd.submissions.reminder.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.packstd.submissions.events.BallotClosing;
import org.packstd.submissions.events.BallotReminder;
import org.packstd.submissions.events.LocalizedText;
import org.packstd.submissions.outbox.OutboxEntry;
import org.packstd.submissions.reminder.Reminder;
import org.packstd.submissions.reminder.ReminderEncoder;
import org.packstd.submissions.submission.Balloted;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The words of the contract for a reminder. */
@Component
final class ReminderEvents implements ReminderEncoder {

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @Override
    public OutboxEntry encode(Reminder reminder, Balloted balloted, int part, int parts, List<String> organisations,
            Instant now) {
        var terms = balloted.ballot().terms();
        var data = new BallotReminder(terms.id().toString(), balloted.submission().value(), title(balloted),
                balloted.family().name(), reminder.days(), terms.closesAt(), part, parts, organisations);
        return new OutboxEntry(reminder.id() + ":" + part, "ballot.reminder", balloted.submission().value(), now,
                "ballot-reminder.v1.schema.json", json.writeValueAsString(data));
    }

    @Override
    public OutboxEntry closing(Reminder reminder, Balloted balloted, int missing, Instant now) {
        var terms = balloted.ballot().terms();
        var data = new BallotClosing(terms.id().toString(), balloted.submission().value(), title(balloted),
                balloted.family().name(), reminder.days(), terms.closesAt(), missing);
        return new OutboxEntry(reminder.id() + ":closing", "ballot.closing", balloted.submission().value(), now,
                "ballot-closing.v1.schema.json", json.writeValueAsString(data));
    }

    private static LocalizedText title(Balloted balloted) {
        return new LocalizedText().en(balloted.title().en()).zh(balloted.title().zh());
    }
}
