package org.packstd.submissions.review.persistence;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.packstd.submissions.audit.persistence.AuditedCollection;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.conflict.Conflicts;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.review.AssignReviewers;
import org.packstd.submissions.review.DeliverReview;
import org.packstd.submissions.review.ReviewGate;
import org.packstd.submissions.review.ReviewTasks;
import org.packstd.submissions.review.Reviews;
import org.packstd.submissions.submission.Submissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewsConfiguration {

    private static final String COLLECTION = "reviews";

    @Bean
    MongoReviews reviews(MongoDatabase database) {
        return new MongoReviews(database.getCollection(COLLECTION));
    }

    @Bean
    AuditedCollection auditedReviews() {
        return new AuditedCollection(COLLECTION);
    }

    @Bean
    AssignReviewers assignReviewers(Proceedings proceedings, Guard guard, Conflicts conflicts,
            Organisations organisations, Reviews reviews, Clock clock) {
        return new AssignReviewers(proceedings, guard, conflicts, organisations, reviews, clock);
    }

    @Bean
    DeliverReview deliverReview(Proceedings proceedings, Conflicts conflicts, Reviews reviews, Clock clock) {
        return new DeliverReview(proceedings, conflicts, reviews, clock);
    }

    @Bean
    ReviewGate reviewGate(Reviews reviews, Policies policies) {
        return new ReviewGate(reviews, policies);
    }

    @Bean
    ReviewTasks reviewTasks(Reviews reviews, Submissions submissions) {
        return new ReviewTasks(reviews, submissions);
    }
}
