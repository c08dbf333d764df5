/** What writes the access log, and the page and API that read it. */
@NullMarked
package se.genklang.audit.web;

import org.jspecify.annotations.NullMarked;
