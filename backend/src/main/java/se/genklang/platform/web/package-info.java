/**
 * What every page and every answer of the API has in common: security headers, language, static files,
 * forms, and the calm way in which errors are told. Knows no feature.
 */
@NullMarked
package se.genklang.platform.web;

import org.jspecify.annotations.NullMarked;
