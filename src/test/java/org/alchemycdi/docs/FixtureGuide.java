package org.alchemycdi.docs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.alchemycdi.Alchemy;
import org.alchemycdi.library.Author;

/** The code of docs/howto/fixtures.md. */
@Singleton
class FixtureGuide {

    @Inject
    Alchemy alchemy;

    void all(Path fixtures, Path backup) {
        // tag::all
        alchemy.fixtures().loadAll(fixtures);
        alchemy.fixtures("users").dumpAll(backup);
        // end::all
    }

    void one(Path fixtures) {
        // tag::one
        alchemy.fixtures().load(Author.class, fixtures.resolve("Author.json"));
        alchemy.fixtures().loadResources("seed");
        // end::one
    }
}
