package org.packstd.submissions;

import java.time.Clock;
import org.packstd.contract.TestIssuer;
import org.packstd.local.mongo.EmbeddedMongo;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What the service needs around it, started once for all tests. */
final class Neighbours implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final EmbeddedMongo MONGO = EmbeddedMongo.inMemory();
    static final TestIssuer ISSUER = new TestIssuer(Clock.systemUTC());
    static final StandardsStub STANDARDS = new StandardsStub(ISSUER);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                "MANAGEMENT_PORT=0", // any
                "MONGODB_URI=" + MONGO.connectionString("submissions"),
                "OIDC_ISSUER_URI=" + ISSUER.uri(),
                "OIDC_TOKEN_URI=" + STANDARDS.uri() + "/oauth2/token",
                "STANDARDS_URL=" + STANDARDS.uri(),
                "SUBMISSIONS_CLIENT_ID=submission-service",
                "SUBMISSIONS_CLIENT_SECRET=secret").applyTo(context);
    }
}
