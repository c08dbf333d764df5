/** The section as files. Loaded only when someone asks for a file, because the libraries behind it are large. */
@NullMarked
package se.genklang.section.document;

import org.jspecify.annotations.NullMarked;
