/**
 * Real servers as child processes: started with applications, and stopped reliably.
 *
 * <p>Knows neither the tests nor the application beyond one address that answers when it runs.
 */
package org.alchemycdi.servers;
