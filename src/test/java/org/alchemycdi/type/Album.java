package org.alchemycdi.type;

import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import org.alchemycdi.model.UuidBase;

/** Nobody could tell which of its files a change has removed. */
@Entity
public class Album extends UuidBase {

    @ElementCollection
    @Convert(converter = StoredFileConverter.class)
    private List<StoredFile> pictures = new ArrayList<>();

    public List<StoredFile> getPictures() {
        return pictures;
    }
}
