/**
 * What a rule is and what it says.
 *
 * <p>
 * A rule looks at a specification and names every offence against it: where, what was given, what would be right, in
 * English and Chinese. Rules are pure, know nothing of each other, and stay silent about figures that are not stated:
 * a missing value is never an offence here, except for the rule that asks for it. The subpackages hold the rules by what
 * they look at; {@code org.packstd.standards.validation.RuleBook} says which apply to which family.
 */
@NullMarked
package org.packstd.standards.rule;

import org.jspecify.annotations.NullMarked;
