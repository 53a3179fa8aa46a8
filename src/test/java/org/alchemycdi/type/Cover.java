package org.alchemycdi.type;

import jakarta.persistence.Embeddable;

@Embeddable
public class Cover {

    private String caption;
    private StoredFile image;

    protected Cover() {}

    Cover(String caption, StoredFile image) {
        this.caption = caption;
        this.image = image;
    }

    public String getCaption() {
        return caption;
    }

    public void setImage(StoredFile image) {
        this.image = image;
    }

    public StoredFile getImage() {
        return image;
    }
}
