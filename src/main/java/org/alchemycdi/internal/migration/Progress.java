package org.alchemycdi.internal.migration;

import org.alchemycdi.migration.Revision;

/** Hears of every revision that is applied or undone, in the thread that does it. */
public interface Progress {

    /** Nobody listens. */
    Progress NONE = new Progress() {
        @Override
        public void begins(Revision revision) {}

        @Override
        public void done(Revision revision) {}
    };

    /** Its script is about to run. */
    void begins(Revision revision);

    /** Its script has run; nothing is heard of one that fails. */
    void done(Revision revision);
}
