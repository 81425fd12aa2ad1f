package org.packstd.submissions.declaration;

/** What a declaration keeps the process from; the gravest last. */
public enum Obstacle {
    NONE,
    /** Words of the holder's own that no officer has read yet. */
    UNREAD,
    /** The holder will decide later. */
    UNRESOLVED,
    /** A notice that nobody answered. */
    UNANSWERED,
    UNWILLING
}
