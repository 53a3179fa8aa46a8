/** An application without the library: what servers keep of it, they keep of any. */
package org.alchemycdi.trivial;
