/**
 * What the integration tests need and no application would write: routes that fail, abort and commit by hand, and one that
 * tells what is open. All of them are below {@code /probe}.
 */
package org.alchemycdi.library.probe;
