package org.packstd.standards.publication;

import org.packstd.standards.standard.ChangeSummary;
import org.packstd.standards.standard.Content;
import org.packstd.standards.standard.Revision;

/** Says what a content changes against a revision; always the same of the same two, so that it can be asked again. */
@FunctionalInterface
public interface Changes {

    ChangeSummary since(Revision before, Content content);
}
