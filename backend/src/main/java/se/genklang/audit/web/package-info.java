@NullMarked
package se.genklang.audit.web;

import org.jspecify.annotations.NullMarked;
