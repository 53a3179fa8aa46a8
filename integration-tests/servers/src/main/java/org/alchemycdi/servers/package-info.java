/**
 * Real servers as child processes: started with one application at the context root, and stopped reliably.
 *
 * <p>Knows neither the tests nor the application beyond one address that answers when it runs.
 */
package org.alchemycdi.servers;
