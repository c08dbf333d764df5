/** How the program starts, in which order its parts do, what it says when it runs or cannot, and how it ends. */
@NullMarked
package se.genklang.platform.start;

import org.jspecify.annotations.NullMarked;
