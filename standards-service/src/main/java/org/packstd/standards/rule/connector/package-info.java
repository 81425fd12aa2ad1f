/** Rules on connectors (W). */
@NullMarked
package org.packstd.standards.rule.connector;

import org.jspecify.annotations.NullMarked;
