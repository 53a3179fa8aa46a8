/** The sample application: what the integration tests call and what the demo starts. */
package org.alchemycdi.library;
