package org.packstd.notifications.endpoint.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.api.EndpointsApi;
import org.packstd.notifications.api.model.EndpointPage;
import org.packstd.notifications.api.model.EndpointRequest;
import org.packstd.notifications.api.model.EndpointState;
import org.packstd.notifications.api.model.EndpointWithSecret;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.OwnEndpoints;
import org.packstd.notifications.idempotency.IdempotencyKeys;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.web.NextLink;
import org.packstd.notifications.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks {@code api-specs/rest/notifications}. */
@RestController
final class EndpointsController implements EndpointsApi {

    private final OwnEndpoints endpoints;
    private final IdempotencyKeys keys;

    EndpointsController(OwnEndpoints endpoints, IdempotencyKeys keys) {
        this.endpoints = endpoints;
        this.keys = keys;
    }

    @Override
    public ResponseEntity<EndpointWithSecret> createEndpoint(String idempotencyKey, EndpointRequest request) {
        var caller = Caller.current();
        var id = keys.reserve(caller.requireOrganisation() + "|" + caller.subject(), "createEndpoint", idempotencyKey,
                request, () -> EndpointId.random().text());
        var endpoint = endpoints.register(caller, new EndpointId(id), request.getUrl(), request.getDescription());
        return ResponseEntity.created(URI.create("/api/v1/endpoints/" + id)).cacheControl(CacheControl.noStore())
                .body(representWithSecret(endpoint));
    }

    @Override
    public ResponseEntity<org.packstd.notifications.api.model.Endpoint> getEndpoint(String endpointId) {
        var endpoint = endpoints.get(Caller.current(), new EndpointId(endpointId));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(represent(endpoint));
    }

    @Override
    public ResponseEntity<EndpointPage> listEndpoints(@Nullable String cursor, Integer limit) {
        var page = endpoints.list(Caller.current(), Cursor.parse(cursor, 1), limit);
        var body = new EndpointPage(page.items().stream().map(EndpointsController::represent).toList());
        return NextLink.to(page, body::setNext).body(body);
    }

    @Override
    public ResponseEntity<Void> deleteEndpoint(String endpointId) {
        endpoints.remove(Caller.current(), new EndpointId(endpointId));
        return ResponseEntity.noContent().build();
    }

    private EndpointWithSecret representWithSecret(Endpoint endpoint) {
        var registration = endpoint.registration();
        return new EndpointWithSecret(registration.id().text(), registration.url().toString(), state(endpoint),
                registration.createdAt(), endpoints.reveal(endpoint)).description(registration.description());
    }

    private static org.packstd.notifications.api.model.Endpoint represent(Endpoint endpoint) {
        var registration = endpoint.registration();
        return new org.packstd.notifications.api.model.Endpoint(registration.id().text(), registration.url().toString(),
                state(endpoint), registration.createdAt()).description(registration.description());
    }

    private static EndpointState state(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Active _ -> EndpointState.ACTIVE;
            case Endpoint.Disabled _ -> EndpointState.DISABLED;
        };
    }
}
