package org.packstd.submissions.submission.persistence;

import static org.packstd.submissions.submission.Submitted.draft;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;

/** What the contracts of the store of submissions have in common. */
abstract class SubmissionStoreContract {

    MongoDatabase database;
    Submissions submissions;

    abstract MongoDatabase database();

    @BeforeEach
    void empty() {
        database = database();
        submissions = Stores.submissions(database);
    }

    /** Puts a submission into the store in a state that it could have got into. */
    void store(Submission submission) {
        var id = submission.dossier().id().value();
        submissions.add(draft(id), Submitted.LIN);
        if (submission.state() != State.DRAFT) {
            database.getCollection("submissions").updateOne(new Document("_id", id),
                    new Document("$set", new Document("version", submission.dossier().version() - 1)));
            submissions.change(new Transition(submission, null, "put", null));
        }
    }

    static <T> List<T> allAtOnce(int times, Callable<T> task) throws Exception {
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var future : workers.invokeAll(Collections.nCopies(times, task))) {
                results.add(future.get());
            }
            return results;
        }
    }
}
