package org.packstd.notifications.endpoint.web;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.api.EndpointsApi;
import org.packstd.notifications.api.model.EndpointChange;
import org.packstd.notifications.api.model.EndpointKind;
import org.packstd.notifications.api.model.EndpointPage;
import org.packstd.notifications.api.model.EndpointRequest;
import org.packstd.notifications.api.model.EndpointWithSecret;
import org.packstd.notifications.conditional.IfMatch;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.OwnEndpoints;
import org.packstd.notifications.endpoint.OwnSecrets;
import org.packstd.notifications.endpoint.Target.Language;
import org.packstd.notifications.endpoint.Wish;
import org.packstd.notifications.endpoint.Wish.Kind;
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
    private final OwnSecrets secrets;
    private final IdempotencyKeys keys;

    EndpointsController(OwnEndpoints endpoints, OwnSecrets secrets, IdempotencyKeys keys) {
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.keys = keys;
    }

    @Override
    public ResponseEntity<EndpointWithSecret> createEndpoint(String idempotencyKey, EndpointRequest request) {
        var caller = Caller.current();
        var id = keys.reserve(owner(caller), "createEndpoint", idempotencyKey, request,
                () -> EndpointId.random().text());
        var kind = request.getKind() == EndpointKind.MAIL ? Kind.MAIL : Kind.WEBHOOK;
        var wish = new Wish(kind, request.getUrl(), request.getSecret(),
                request.getAsymmetric(), request.getAddress(), language(request.getLanguage()), request.getZone(),
                request.getDescription(), request.getContact(), request.getOrdered());
        var endpoint = endpoints.register(caller, new EndpointId(id), wish);
        return ResponseEntity.created(URI.create("/api/v1/endpoints/" + id)).cacheControl(CacheControl.noStore())
                .eTag(EndpointRepresentations.eTag(endpoint))
                .body(EndpointRepresentations.withSecret(endpoint, secrets.reveal(endpoint)));
    }

    @Override
    public ResponseEntity<org.packstd.notifications.api.model.Endpoint> getEndpoint(String endpointId) {
        return answer(endpoints.get(Caller.current(), new EndpointId(endpointId)));
    }

    @Override
    public ResponseEntity<EndpointPage> listEndpoints(@Nullable String cursor, Integer limit) {
        var page = endpoints.list(Caller.current(), Cursor.parse(cursor, 1), limit);
        var body = new EndpointPage(page.items().stream().map(EndpointRepresentations::represent).toList());
        return NextLink.to(page, body::setNext).body(body);
    }

    @Override
    public ResponseEntity<org.packstd.notifications.api.model.Endpoint> changeEndpoint(String endpointId,
            EndpointChange change, @Nullable String ifMatch) {
        var id = new EndpointId(endpointId);
        var caller = Caller.current();
        endpoints.get(caller, id); // what one may not know of is not there, whatever the condition
        var wish = new Wish(Kind.WEBHOOK, change.getUrl(), null, change.getAsymmetric(), null,
                language(change.getLanguage()), change.getZone(), change.getDescription(), change.getContact(),
                change.getOrdered());
        return answer(endpoints.change(caller, id, IfMatch.required(ifMatch), wish));
    }

    @Override
    public ResponseEntity<Void> deleteEndpoint(String endpointId) {
        endpoints.remove(Caller.current(), new EndpointId(endpointId));
        return ResponseEntity.noContent().build();
    }

    @Override
    public ResponseEntity<org.packstd.notifications.api.model.Endpoint> verifyEndpoint(String endpointId) {
        return answer(endpoints.verify(Caller.current(), new EndpointId(endpointId)));
    }

    @Override
    public ResponseEntity<org.packstd.notifications.api.model.Endpoint> pauseEndpoint(String endpointId) {
        return answer(endpoints.pause(Caller.current(), new EndpointId(endpointId)));
    }

    @Override
    public ResponseEntity<org.packstd.notifications.api.model.Endpoint> resumeEndpoint(String endpointId) {
        return answer(endpoints.resume(Caller.current(), new EndpointId(endpointId)));
    }

    @Override
    public ResponseEntity<EndpointWithSecret> rotateSecret(String idempotencyKey, String endpointId) {
        var caller = Caller.current();
        var id = new EndpointId(endpointId);
        endpoints.get(caller, id);
        var rotation = keys.reserve(owner(caller), "rotateSecret", idempotencyKey, endpointId, secrets::nextRotation);
        var rotated = secrets.rotate(caller, id, rotation);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .eTag(EndpointRepresentations.eTag(rotated.endpoint()))
                .body(EndpointRepresentations.withSecret(rotated.endpoint(), rotated.secret()));
    }

    private static String owner(Caller caller) {
        return caller.requireOrganisation() + "|" + caller.subject();
    }

    private static @Nullable Language language(org.packstd.notifications.api.model.@Nullable Language given) {
        return given == null ? null : Language.valueOf(given.getValue().toUpperCase(Locale.ROOT));
    }

    private static ResponseEntity<org.packstd.notifications.api.model.Endpoint> answer(Endpoint endpoint) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).eTag(EndpointRepresentations.eTag(endpoint))
                .body(EndpointRepresentations.represent(endpoint));
    }
}
