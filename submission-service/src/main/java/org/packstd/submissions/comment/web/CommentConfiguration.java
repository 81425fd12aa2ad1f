package org.packstd.submissions.comment.web;

import java.time.Clock;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.check.CheckedTexts;
import org.packstd.submissions.comment.CommentGate;
import org.packstd.submissions.comment.CommentTasks;
import org.packstd.submissions.comment.Comments;
import org.packstd.submissions.comment.DisposeOfComments;
import org.packstd.submissions.comment.FindCase;
import org.packstd.submissions.comment.FindScope;
import org.packstd.submissions.comment.HearVotes;
import org.packstd.submissions.comment.MakeComment;
import org.packstd.submissions.comment.PayloadReader;
import org.packstd.submissions.comment.ShowComments;
import org.packstd.submissions.comment.table.ImportComments;
import org.packstd.submissions.comment.table.Rows;
import org.packstd.submissions.organisation.Organisations;
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
    HearVotes commentsHearVotes(Comments comments, BallotPapers papers, Clock clock) {
        return new HearVotes(comments, papers, clock);
    }

    @Bean
    CommentTasks commentTasks(Submissions submissions, Comments comments) {
        return new CommentTasks(submissions, comments);
    }

    @Bean
    FindCase findCase(Submissions submissions) {
        return new FindCase(submissions);
    }

    @Bean
    FindScope findScope(Comments comments, CheckedTexts texts, PayloadReader reader) {
        return new FindScope(comments, texts, reader);
    }

    @Bean
    MakeComment makeComment(FindCase cases, Comments comments, BallotPapers papers, PayloadReader reader,
            FindScope scope, Clock clock) {
        return new MakeComment(cases, comments, papers, reader, scope, clock);
    }

    @Bean
    DisposeOfComments disposeOfComments(FindCase cases, Comments comments, ConflictGate chairs, Clock clock) {
        return new DisposeOfComments(cases, comments, chairs, clock);
    }

    @Bean
    ShowComments showComments(FindCase cases, Comments comments, PayloadReader reader, FindScope scope, Clock clock) {
        return new ShowComments(cases, comments, reader, scope, clock);
    }

    @Bean
    ImportComments importComments(FindCase cases, Comments comments, MakeComment makeComment,
            Organisations organisations, Rows rows, Clock clock) {
        return new ImportComments(cases, comments, makeComment, organisations, rows, clock);
    }
}
