package org.alchemycdi.cli.command;

import java.util.Set;
import org.alchemycdi.cli.application.OpenedBind;
import org.alchemycdi.cli.revision.FormerNames;
import org.alchemycdi.internal.autogenerate.Draft;

/** What the entities of a bind need and its database does not have. */
final class RevisionDraft {

    private RevisionDraft() {}

    /** @param allowDrop whether it may drop what no entity has any more, of what the scripts have made */
    static Draft of(OpenedBind bind, boolean allowDrop) {
        RevisionFiles files = new RevisionFiles(bind);
        Set<String> former = FormerNames.in(
                bind.migrations().history().stream().flatMap(revision -> files.text(revision.script()).stream()));
        return bind.draft(allowDrop, former);
    }
}
