/** What must be right before the program serves real people. */
@NullMarked
package se.genklang.platform.production;

import org.jspecify.annotations.NullMarked;
