/** What tests share: real databases, and persistence units on them. */
package org.alchemycdi.testing;
