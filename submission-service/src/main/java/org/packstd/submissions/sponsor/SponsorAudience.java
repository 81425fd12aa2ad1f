package org.packstd.submissions.sponsor;

import org.packstd.submissions.permission.Audience;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Submission;

/** Who is invited to propose a text may read it before anybody else. */
public final class SponsorAudience implements Audience {

    @Override
    public boolean includes(Caller caller, Submission submission) {
        return submission.dossier().proposal().isSharedWith(caller.organisation());
    }
}
