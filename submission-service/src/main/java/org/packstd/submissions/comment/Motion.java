package org.packstd.submissions.comment;

/**
 * A motion that a committee carried.
 *
 * @param mover   organisation that moved it
 * @param second  another organisation that seconded it
 * @param inFavour votes for it, from 0
 * @param against  votes against it, from 0
 */
public record Motion(String mover, String second, int inFavour, int against) {}
