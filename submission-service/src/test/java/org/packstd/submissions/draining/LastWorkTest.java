package org.packstd.submissions.draining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;

import com.mongodb.client.MongoDatabase;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.check.CheckSubmission;
import org.packstd.submissions.due.DueWork;
import org.packstd.submissions.outbox.Lease;
import org.packstd.submissions.outbox.RelayLoop;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.submission.Alarm;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.persistence.Stores;
import org.packstd.submissions.voting.Ballots;
import org.packstd.submissions.voting.CloseBallot;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;

/** A service that ends still takes what comes over kept connections, and does what follows from it. */
@Timeout(60)
class LastWorkTest {

    private final MongoDatabase database = Databases.embedded();
    private final Submissions submissions = Stores.submissions(database);
    private final Alarm alarm = new Alarm();
    private final AtomicInteger handedIn = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();

    @Test
    void whatIsHandedInWhileConnectionsAreGivenUpIsCheckedAndToldBeforeTheEnd() throws Exception {
        var service = service();
        var address = URI.create("http://127.0.0.1:" + Objects.requireNonNull(service.getWebServer()).getPort());
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var closing = Executors.newVirtualThreadPerTaskExecutor()) {
            var end = closing.submit(service::close);
            while (!givesUpTheConnection(http, address)) {
                Thread.onSpinWait();
            }
            end.get();
        }

        for (var number = 1; number <= handedIn.get(); number++) {
            assertThat(submissions.find(id(number)).orElseThrow().state()).as(id(number).value())
                    .isEqualTo(State.TRIAGE);
        }
        assertThat(told).hasValue(handedIn.get());
    }

    /** Whether the answer to what was handed in is one of a service that ends. */
    private static boolean givesUpTheConnection(HttpClient http, URI address) throws Exception {
        var answer = http.send(HttpRequest.newBuilder(address).POST(BodyPublishers.noBody()).build(),
                BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(HttpServletResponse.SC_CREATED);
        return answer.headers().firstValue("connection").filter("close"::equals).isPresent();
    }

    private static SubmissionId id(int number) {
        return new SubmissionId("sub-%03d".formatted(number));
    }

    private AnnotationConfigServletWebServerApplicationContext service() {
        var service = new AnnotationConfigServletWebServerApplicationContext();
        service.registerBean(TomcatServletWebServerFactory.class, () -> {
            var server = new TomcatServletWebServerFactory(0);
            server.setShutdown(Shutdown.GRACEFUL);
            return server;
        });
        service.registerBean(ConnectionDraining.class, () -> new ConnectionDraining(Duration.ofSeconds(1)));
        service.registerBean(DueWork.class, this::dueWork);
        service.registerBean(RelayLoop.class, () -> new RelayLoop(this::tell,
                new Lease(database.getCollection("leases"), "last", Duration.ofSeconds(9), Clock.systemUTC()),
                Duration.ofMillis(5)));
        service.registerBean("handing-in", HttpServlet.class, HandingIn::new);
        service.refresh();
        return service;
    }

    private boolean tell() {
        return told.get() < handedIn.get() && told.incrementAndGet() > 0;
    }

    private DueWork dueWork() {
        var clock = new HandClock(NOW);
        var papers = Papers.in(database);
        var ballots = new CloseBallot(new Ballots(submissions, papers), submissions, papers, KnownPolicies.all(),
                new Guard(KnownPolicies.all(), List::of), List.of(), clock);
        return new DueWork(submissions, new CheckSubmission(_ -> PASSED, (_, _) -> false, submissions, clock), ballots,
                alarm, Duration.ofMillis(5), clock);
    }

    /** Creates a submission with each request, which is due to be checked from then on. */
    private final class HandingIn extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse answer) {
            var draft = draft(id(handedIn.incrementAndGet()).value());
            submissions.add(draft, Submitted.LIN);
            submissions.change(draft.submit(NOW));
            answer.setStatus(HttpServletResponse.SC_CREATED);
            answer.setContentLength(0);
        }
    }
}
