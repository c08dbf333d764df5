@NullMarked
package se.genklang.audit.store;

import org.jspecify.annotations.NullMarked;
