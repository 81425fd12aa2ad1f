package org.packstd.notifications.problem.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

/** Whether a caller should come back, when the database did not do what it was asked to. */
class DatabaseTroubleTest {

    private static final ServerAddress SERVER = new ServerAddress();

    static Stream<MongoException> whatPasses() {
        return Stream.of(new MongoTimeoutException("nobody there"), new MongoSocketReadException("cut off", SERVER),
                new MongoNotPrimaryException(refusal(10107), SERVER),
                new MongoNodeIsRecoveringException(refusal(91), SERVER),
                new MongoConnectionPoolClearedException(new ServerId(new ClusterId(), SERVER), null),
                new MongoServerUnavailableException("about to end"),
                new MongoCommandException(refusal(14031), SERVER));
    }

    @ParameterizedTest
    @MethodSource("whatPasses")
    void whatPassesIsToBeTriedAgain(MongoException failure) throws Exception {
        var answer = answer(failure);

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
    }

    @Test
    void aQuestionThatTheDatabaseDoesNotUnderstandIsOurMistake() throws Exception {
        assertThat(answer(new MongoCommandException(refusal(2), SERVER)).getStatusCode().value()).isEqualTo(500);
    }

    private static BsonDocument refusal(int code) {
        return new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code));
    }

    /** By the method that the framework would choose. */
    private static ResponseEntity<?> answer(MongoException failure) throws Exception {
        var method = requireNonNull(new ExceptionHandlerMethodResolver(ProblemAdvice.class).resolveMethod(failure));
        var told = method.getParameterCount() == 1
                ? new Object[]{failure}
                : new Object[]{failure, new MockHttpServletResponse()};
        return (ResponseEntity<?>) requireNonNull(method.invoke(new ProblemAdvice(), told));
    }
}
