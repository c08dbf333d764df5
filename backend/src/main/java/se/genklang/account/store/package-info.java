@NullMarked
package se.genklang.account.store;

import org.jspecify.annotations.NullMarked;
