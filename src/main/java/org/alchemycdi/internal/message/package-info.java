/** The texts with a code; docs/reference/messages.md lists them. */
package org.alchemycdi.internal.message;
