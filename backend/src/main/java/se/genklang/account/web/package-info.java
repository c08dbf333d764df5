@NullMarked
package se.genklang.account.web;

import org.jspecify.annotations.NullMarked;
