/** Whether deployments, alerts and the pages for operators say what the services say. Everything is read from sources. */
@NullMarked
package org.packstd.deploy;

import org.jspecify.annotations.NullMarked;
