package org.packstd.notifications.bench;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.packstd.notifications.ground.Hooks;

/** Apache HttpClient 5 and nothing else: as many connections as the service has to one host, on virtual threads. */
final class BareClient implements AutoCloseable {

    private static final int CONNECTIONS = 64;

    private final CloseableHttpClient client = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS)
                    .build())
            .disableAutomaticRetries()
            .build();

    /** Posts that many messages of that text. Returns how many a second were answered with a success. */
    double postsPerSecond(Hooks hooks, int messages, String text) throws InterruptedException, ExecutionException {
        var begun = System.nanoTime();
        var taken = new AtomicInteger();
        var slots = new Semaphore(CONNECTIONS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < messages; i++) {
                var request = new HttpPost(hooks.url("bare/" + i));
                request.setEntity(new StringEntity(text, ContentType.APPLICATION_JSON));
                slots.acquire();
                threads.submit(() -> {
                    try {
                        taken.addAndGet(client.execute(request, answer -> answer.getCode()) == 204 ? 1 : 0);
                    } finally {
                        slots.release();
                    }
                    return null;
                });
            }
        }
        if (taken.get() != messages) {
            throw new IllegalStateException(taken + " of " + messages + " messages were taken");
        }
        return messages / ((System.nanoTime() - begun) / 1e9);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
