/** The program. Each package below is a feature; which may use which is kept by {@code ArchitectureSpec} (ADR 0001). */
@NullMarked
package se.genklang;

import org.jspecify.annotations.NullMarked;
