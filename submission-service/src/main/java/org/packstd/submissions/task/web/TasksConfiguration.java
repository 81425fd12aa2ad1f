package org.packstd.submissions.task.web;

import java.time.Clock;
import java.util.List;
import org.packstd.submissions.ballot.OpenPapers;
import org.packstd.submissions.committee.Committees;
import org.packstd.submissions.electorate.Voices;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.proceedings.Standings;
import org.packstd.submissions.submission.Invitations;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.task.BallotTasks;
import org.packstd.submissions.task.InvitationTasks;
import org.packstd.submissions.task.MyTasks;
import org.packstd.submissions.task.StalledChecks;
import org.packstd.submissions.task.SubmissionTasks;
import org.packstd.submissions.task.TaskSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TasksConfiguration {

    @Bean
    SubmissionTasks submissionTasks(Submissions submissions, Committees committees, Guard guard,
            Standings standings) {
        return new SubmissionTasks(submissions, committees, guard, standings);
    }

    @Bean
    BallotTasks ballotTasks(Submissions submissions, OpenPapers papers, Voices voices) {
        return new BallotTasks(submissions, papers, voices);
    }

    @Bean
    InvitationTasks invitationTasks(Invitations invitations) {
        return new InvitationTasks(invitations);
    }

    @Bean
    StalledChecks stalledChecks(Submissions submissions) {
        return new StalledChecks(submissions);
    }

    @Bean
    MyTasks myTasks(List<TaskSource> sources, Clock clock) {
        return new MyTasks(sources, clock);
    }
}
