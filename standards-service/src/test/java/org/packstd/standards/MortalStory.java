package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.packstd.standards.corrigendum.Corrigenda;
import org.packstd.standards.publication.Approval;
import org.packstd.standards.publication.Changes;
import org.packstd.standards.publication.Corrections;
import org.packstd.standards.publication.Publications;
import org.packstd.standards.publication.Publish;
import org.packstd.standards.publication.Succession;
import org.packstd.standards.publication.Withdrawals;
import org.packstd.standards.standard.Revisions;
import org.packstd.standards.standard.Standards;
import org.packstd.standards.validation.CheckProposal;
import org.packstd.standards.validation.Registered;
import org.springframework.beans.factory.annotation.Autowired;

/** Publishes with everything that the service has, and dies at a write of which the story says when. */
abstract class MortalStory extends ServiceStory {

    @Autowired
    Publications publications;
    @Autowired
    Revisions revisions;
    @Autowired
    Standards standards;
    @Autowired
    Corrigenda corrigenda;
    @Autowired
    Registered registered;
    @Autowired
    CheckProposal checks;
    @Autowired
    Changes changes;
    @Autowired
    Publish publish;

    /** Returns whether the write came to pass and we died. */
    boolean dyingAt(Fate.Death death, Approval approval) {
        var fate = new Fate(death);
        var dying = publish(fate);
        try {
            dying.publish(approval);
            return false;
        } catch (Fate.Died died) {
            assertThat(died).hasMessage(death.toString());
            return true;
        }
    }

    /** Publishes as the service does, up to the write at which it dies. */
    Publish publish(Fate fate) {
        return new Publish(fate.over(Publications.class, publications), checks,
                new Succession(fate.over(Revisions.class, revisions), fate.over(Standards.class, standards),
                        changes),
                new Withdrawals(fate.over(Standards.class, standards)),
                new Corrections(fate.over(Corrigenda.class, corrigenda), fate.over(Standards.class, standards)),
                registered, Clock.systemUTC());
    }
}
