/** An application that is deployed several times at once: as it should be, and with one kind of mistakes each. */
package org.alchemycdi.mistakes;
