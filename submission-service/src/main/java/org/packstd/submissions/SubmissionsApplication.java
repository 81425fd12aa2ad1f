package org.packstd.submissions;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.packstd.submissions.appeal.AppealPanel;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.VoteListener;
import org.packstd.submissions.check.AutomaticChecks;
import org.packstd.submissions.check.CheckSubmission;
import org.packstd.submissions.check.ImpactStudies;
import org.packstd.submissions.check.Scrutiny;
import org.packstd.submissions.committee.Committees;
import org.packstd.submissions.committee.Mandates;
import org.packstd.submissions.review.Reviews;
import org.packstd.submissions.submission.Alarm;
import org.packstd.submissions.due.DueWork;
import org.packstd.submissions.electorate.Electorate;
import org.packstd.submissions.electorate.Represented;
import org.packstd.submissions.electorate.Voices;
import org.packstd.submissions.idempotency.IdempotencyKeys;
import org.packstd.submissions.organisation.Stakes;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.proceedings.ShowSubmission;
import org.packstd.submissions.submission.SubmissionIds;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.voting.Ballots;
import org.packstd.submissions.voting.CastVote;
import org.packstd.submissions.voting.CloseBallot;
import org.packstd.submissions.voting.ListVotes;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.permission.Audience;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.proceedings.Deliberation;
import org.packstd.submissions.proceedings.FreezeElectorate;
import org.packstd.submissions.proceedings.Judgement;
import org.packstd.submissions.proceedings.OpenBallot;
import org.packstd.submissions.proceedings.PreviewRecipients;
import org.packstd.submissions.proceedings.RunBallot;
import org.packstd.submissions.proceedings.Standings;
import org.packstd.submissions.proceedings.StartSubmission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Starts the service and puts its use cases together. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
class SubmissionsApplication {

    static void main(String[] arguments) {
        SpringApplication.run(SubmissionsApplication.class, arguments);
    }

    /** Whole milliseconds: what is stored is what was decided with. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** A request that waits longer than this for a server is better told to come back. */
    @Bean
    MongoClientSettingsBuilderCustomizer impatience() {
        return settings -> settings
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(10, TimeUnit.SECONDS));
    }

    @Bean
    MongoDatabase database(MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
        var name = Objects.requireNonNullElse(new ConnectionString(uri).getDatabase(), "submissions");
        return client.getDatabase(name).withWriteConcern(WriteConcern.MAJORITY);
    }

    @Bean
    IdempotencyKeys idempotencyKeys(MongoDatabase database, JsonMapper json, Clock clock) {
        return new IdempotencyKeys(database.getCollection("idempotencyKeys"), json, clock);
    }

    @Bean
    SubmissionIds submissionIds(Clock clock) {
        return new SubmissionIds(clock, new SecureRandom());
    }

    @Bean
    Guard guard(Policies policies, ObjectProvider<Gate> gates) {
        return new Guard(policies, () -> gates.orderedStream().toList());
    }

    @Bean
    Standings standings(Submissions submissions, BallotPapers papers, Voices voices, Clock clock) {
        return new Standings(submissions, papers, voices, clock);
    }

    @Bean
    Proceedings proceedings(Submissions submissions, Guard guard, Standings standings,
            ObjectProvider<Audience> audiences, Clock clock) {
        return new Proceedings(submissions, guard, standings, () -> audiences.orderedStream().toList(), clock);
    }

    @Bean
    StartSubmission startSubmission(Proceedings proceedings, Organisations organisations,
            @Value("${packstd.ipr-policy}") String iprPolicy) {
        return new StartSubmission(proceedings, organisations, iprPolicy);
    }

    @Bean
    Deliberation deliberation(Proceedings proceedings, Policies policies, Committees committees,
            Guard guard, ImpactStudies impacts) {
        return new Deliberation(proceedings, policies, committees, guard, impacts);
    }

    @Bean
    Judgement judgement(Proceedings proceedings, Guard guard) {
        return new Judgement(proceedings, guard);
    }

    @Bean
    RunBallot runBallot(Proceedings proceedings, BallotPapers papers, Represented represented, Guard guard,
            SubmissionIds ids, Clock clock) {
        return new RunBallot(proceedings, papers, represented, guard, ids, clock);
    }

    @Bean
    ShowSubmission showSubmission(Guard guard, Standings standings) {
        return new ShowSubmission(guard, standings);
    }

    @Bean
    Ballots ballots(Submissions submissions, BallotPapers papers) {
        return new Ballots(submissions, papers);
    }

    @Bean
    FreezeElectorate freezeElectorate(Electorate electorate, Committees committees, Stakes stakes, BallotPapers papers,
            Represented represented, SubmissionIds ids) {
        return new FreezeElectorate(electorate, committees, stakes, papers, represented, ids);
    }

    @Bean
    OpenBallot openBallot(Proceedings proceedings, FreezeElectorate freeze, Guard guard, Clock clock) {
        return new OpenBallot(proceedings, freeze, guard, clock);
    }

    @Bean
    PreviewRecipients previewRecipients(Proceedings proceedings, FreezeElectorate electorates, Guard guard,
            Mandates mandates, Clock clock) {
        return new PreviewRecipients(proceedings, electorates, guard, mandates, clock);
    }

    @Bean
    AppealPanel appealPanel(Reviews reviews, BallotPapers papers, Represented represented) {
        return new AppealPanel(reviews, papers, represented);
    }

    @Bean
    ListVotes listVotes(Ballots ballots, BallotPapers papers) {
        return new ListVotes(ballots, papers);
    }

    @Bean
    CastVote castVote(Ballots ballots, BallotPapers papers, Voices voices, Policies policies, Guard guard,
            ObjectProvider<VoteListener> listeners, Clock clock) {
        return new CastVote(ballots, papers, voices, policies, guard, listeners.orderedStream().toList(), clock);
    }

    @Bean
    CloseBallot closeBallot(Ballots ballots, Submissions submissions, BallotPapers papers, Policies policies,
            Guard guard, ObjectProvider<VoteListener> listeners, Clock clock) {
        return new CloseBallot(ballots, submissions, papers, policies, guard, listeners.orderedStream().toList(),
                clock);
    }

    @Bean
    Alarm alarm() {
        return new Alarm();
    }

    @Bean
    DueWork dueWork(Submissions submissions, AutomaticChecks checks, Scrutiny scrutiny, CloseBallot closeBallot,
            Alarm alarm, Clock clock) {
        return new DueWork(submissions, new CheckSubmission(checks, scrutiny, submissions, clock), closeBallot, alarm,
                Duration.ofMillis(250), clock);
    }
}
