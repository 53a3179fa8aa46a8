/** The command line, run as people and programs run it. */
package org.alchemycdi.commandline;
