package org.packstd.notifications.recovery.web;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.api.RecoveriesApi;
import org.packstd.notifications.api.model.RecoveryRequest;
import org.packstd.notifications.api.model.RecoveryState;
import org.packstd.notifications.api.model.ReplayRequest;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.idempotency.IdempotencyKeys;
import org.packstd.notifications.problem.Moments;
import org.packstd.notifications.recovery.OwnRecoveries;
import org.packstd.notifications.recovery.Recovery;
import org.packstd.notifications.recovery.Recovery.Scope;
import org.packstd.notifications.recovery.Recovery.State;
import org.packstd.notifications.security.Caller;
import org.packstd.notifications.subscription.SubscriptionId;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks {@code api-specs/rest/notifications}. */
@RestController
final class RecoveriesController implements RecoveriesApi {

    private final OwnRecoveries recoveries;
    private final IdempotencyKeys keys;

    RecoveriesController(OwnRecoveries recoveries, IdempotencyKeys keys) {
        this.recoveries = recoveries;
        this.keys = keys;
    }

    @Override
    public ResponseEntity<org.packstd.notifications.api.model.Recovery> recoverDeliveries(String idempotencyKey,
            String endpointId, RecoveryRequest request) {
        Moments.demandOrdinary("/since", request.getSince());
        var id = reserve("recoverDeliveries|" + endpointId, idempotencyKey, request);
        return begun(recoveries.recover(Caller.current(), new EndpointId(endpointId), id, request.getSince()));
    }

    @Override
    public ResponseEntity<org.packstd.notifications.api.model.Recovery> replayDeliveries(String idempotencyKey,
            String endpointId, ReplayRequest request) {
        var id = reserve("replayDeliveries|" + endpointId, idempotencyKey, request);
        var range = new Scope.Range(new SubscriptionId(request.getSubscriptionId()), request.getFrom(),
                request.getTo());
        return begun(recoveries.replay(Caller.current(), new EndpointId(endpointId), id, range));
    }

    private String reserve(String operation, String key, Object request) {
        var caller = Caller.current();
        return keys.reserve(caller.requireOrganisation() + "|" + caller.subject(), operation, key, request,
                Recovery::randomId);
    }

    @Override
    public ResponseEntity<org.packstd.notifications.api.model.Recovery> getRecovery(String endpointId,
            String recoveryId) {
        var recovery = recoveries.get(Caller.current(), new EndpointId(endpointId), recoveryId);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(represent(recovery));
    }

    private static ResponseEntity<org.packstd.notifications.api.model.Recovery> begun(Recovery recovery) {
        var address = "/api/v1/endpoints/%s/recoveries/%s".formatted(recovery.endpoint(), recovery.id());
        return ResponseEntity.accepted().location(URI.create(address)).cacheControl(CacheControl.noStore())
                .body(represent(recovery));
    }

    private static org.packstd.notifications.api.model.Recovery represent(Recovery recovery) {
        var shown = new org.packstd.notifications.api.model.Recovery(recovery.id(), recovery.endpoint().text(),
                state(recovery.state()), recovery.revived(), recovery.startedAt()).endedAt(endedAt(recovery.state()));
        return switch (recovery.scope()) {
            case Scope.Since scope -> shown.since(scope.since());
            case Scope.Range range -> shown.subscriptionId(range.subscription().text()).from(range.from())
                    .to(range.to());
        };
    }

    private static RecoveryState state(State state) {
        return switch (state) {
            case State.Running _ -> RecoveryState.RUNNING;
            case State.Done _ -> RecoveryState.DONE;
            case State.Stopped _ -> RecoveryState.STOPPED;
        };
    }

    private static @Nullable Instant endedAt(State state) {
        return switch (state) {
            case State.Running _ -> null;
            case State.Done done -> done.at();
            case State.Stopped stopped -> stopped.at();
        };
    }
}
