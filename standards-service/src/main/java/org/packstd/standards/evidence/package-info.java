/**
 * Reliability evidence: what was tested, and whether that is what the claimed application domains ask for.
 *
 * <p>
 * What a domain asks for is data ({@code api-specs/metadata/evidence-profiles.json}), and so are test plans and the
 * revisions of test standards. The reflow class is computed from thickness and volume, never accepted. Evidence that says
 * nothing of a matter is silent about it; only a domain that is claimed makes something missing.
 */
@NullMarked
package org.packstd.standards.evidence;

import org.jspecify.annotations.NullMarked;
