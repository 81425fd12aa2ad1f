package org.packstd.notifications.delivery;

import java.time.Instant;
import java.util.List;

/** What sends at this instance. It takes deliveries the moment they are planned, so that no other has to be asked. */
public interface Sender {

    /**
     * Whether so many more find room here; waits a little when everything is full, and never for one endpoint. If so, it is
     * kept until {@link #leaveRoom}.
     */
    boolean hasRoomSoon(int deliveries);

    /** Whoever kept room for so many has brought them, or will not. */
    void leaveRoom(int deliveries);

    /** Until when what is planned now is to be claimed for it. */
    Instant claimedUntil();

    /** Takes what was claimed for it; when this returns it is on its way, or was given back. */
    void takeClaimed(List<Claim> claims);
}
