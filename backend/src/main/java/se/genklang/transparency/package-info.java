/** What anybody may check: how an answer is protected, what is stored of it, and what cannot be protected. */
@NullMarked
package se.genklang.transparency;

import org.jspecify.annotations.NullMarked;
