package org.packstd.submissions.comment.web;

import java.time.Clock;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.check.CheckedTexts;
import org.packstd.submissions.comment.CommentGate;
import org.packstd.submissions.comment.CommentTasks;
import org.packstd.submissions.comment.Comments;
import org.packstd.submissions.comment.DisposeOfComments;
import org.packstd.submissions.comment.FindScope;
import org.packstd.submissions.comment.HearVotes;
import org.packstd.submissions.comment.KeepAttached;
import org.packstd.submissions.comment.MakeComment;
import org.packstd.submissions.comment.PayloadReader;
import org.packstd.submissions.comment.ScrutiniseChanges;
import org.packstd.submissions.comment.ShowComments;
import org.packstd.submissions.comment.table.ImportComments;
import org.packstd.submissions.comment.table.Rows;
import org.packstd.submissions.committee.Committees;
import org.packstd.submissions.electorate.Represented;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.conflict.ConflictGate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommentConfiguration {

    @Bean
    CommentGate commentGate(Comments comments, Policies policies) {
        return new CommentGate(comments, policies);
    }

    @Bean
    HearVotes commentsHearVotes(Submissions submissions, Comments comments, BallotPapers papers,
            Represented represented, Clock clock) {
        return new HearVotes(submissions, comments, papers, represented, clock);
    }

    @Bean
    ScrutiniseChanges scrutiniseChanges(Comments comments, CheckedTexts texts, PayloadReader reader,
            Policies policies) {
        return new ScrutiniseChanges(comments, texts, reader, policies);
    }

    @Bean
    CommentTasks commentTasks(Submissions submissions, Committees committees, Comments comments, Guard guard,
            ConflictGate chairs) {
        return new CommentTasks(submissions, committees, comments, guard, chairs);
    }

    @Bean
    FindScope findScope(Comments comments, CheckedTexts texts, PayloadReader reader) {
        return new FindScope(comments, texts, reader);
    }

    @Bean
    MakeComment makeComment(Proceedings proceedings, Comments comments, BallotPapers papers, Represented represented,
            PayloadReader reader, FindScope scope, Clock clock) {
        return new MakeComment(proceedings, comments, papers, represented, reader, scope, clock);
    }

    @Bean
    DisposeOfComments disposeOfComments(Proceedings proceedings, Comments comments, ConflictGate chairs,
            Policies policies, Clock clock) {
        return new DisposeOfComments(proceedings, comments, chairs, policies, clock);
    }

    @Bean
    KeepAttached keepAttached(Proceedings proceedings, Comments comments, ConflictGate chairs,
            Policies policies, Clock clock) {
        return new KeepAttached(proceedings, comments, chairs, policies, clock);
    }

    @Bean
    ShowComments showComments(Proceedings proceedings, Comments comments, PayloadReader reader, FindScope scope,
            ConflictGate chairs,
            Policies policies, Clock clock) {
        return new ShowComments(proceedings, comments, reader, scope, chairs, policies, clock);
    }

    @Bean
    ImportComments importComments(Proceedings proceedings, Comments comments, MakeComment makeComment,
            Organisations organisations, Rows rows, Clock clock) {
        return new ImportComments(proceedings, comments, makeComment, organisations, rows, clock);
    }
}
