/** What no configuration can make right; beans.xml leaves it out, but for the folder {@code wars/deployment}. */
package org.alchemycdi.mistakes.wrong;
