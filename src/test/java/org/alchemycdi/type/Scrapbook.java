package org.alchemycdi.type;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import org.alchemycdi.model.UuidBase;

/** The same, one level deeper. */
@Entity
public class Scrapbook extends UuidBase {

    @ElementCollection
    private List<Cover> covers = new ArrayList<>();

    public List<Cover> getCovers() {
        return covers;
    }
}
