package org.packstd.submissions.reminder.persistence;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.packstd.submissions.audit.persistence.AuditedCollection;
import org.packstd.submissions.ballot.OpenPapers;
import org.packstd.submissions.outbox.Lease;
import org.packstd.submissions.outbox.RelayLoop;
import org.packstd.submissions.reminder.RemindVoters;
import org.packstd.submissions.reminder.ReminderEncoder;
import org.packstd.submissions.reminder.Reminders;
import org.packstd.submissions.submission.Submissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RemindersConfiguration {

    private static final String REMINDERS = "reminders";
    private static final Duration LEASE = Duration.ofMinutes(1);
    /** A reminder of days may be late by so much. */
    private static final Duration POLL = Duration.ofSeconds(20);

    @Bean
    MongoReminders reminders(MongoDatabase database) {
        return new MongoReminders(database.getCollection(REMINDERS));
    }

    @Bean
    AuditedCollection auditedReminders() {
        return new AuditedCollection(REMINDERS);
    }

    @Bean
    RemindVoters remindVoters(Submissions submissions, OpenPapers papers, Reminders reminders,
            ReminderEncoder encoder, Clock clock) {
        return new RemindVoters(submissions, papers, reminders, encoder, clock);
    }

    /** The lease only saves effort: a reminder is claimed before it is fired. */
    @Bean(defaultCandidate = false)
    RelayLoop remindLoop(RemindVoters remind, MongoDatabase database, Clock clock) {
        return new RelayLoop(() -> {
            if (remind.fireNext()) {
                return true;
            }
            remind.plan();
            return false;
        }, new Lease(database.getCollection("leases"), REMINDERS, LEASE, clock), POLL);
    }
}
