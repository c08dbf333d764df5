/** The survey page for those who answer, and the inspector's pages about a running survey. */
@NullMarked
package se.genklang.collection.web;

import org.jspecify.annotations.NullMarked;
