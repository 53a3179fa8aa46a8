/** The portable extension: collects what the application asks for, compares it with the configuration, adds the beans. */
package org.alchemycdi.cdi;
