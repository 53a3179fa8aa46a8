/** Drafts of migrations, on real databases. */
package org.alchemycdi.internal.autogenerate;
