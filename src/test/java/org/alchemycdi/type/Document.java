package org.alchemycdi.type;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import org.alchemycdi.model.UuidBase;

/** Something with a file, and another one in its cover. */
@Entity
@Inheritance
public class Document extends UuidBase {

    @Column(unique = true)
    private String title;

    private StoredFile content;

    @Embedded
    private Cover cover;

    protected Document() {}

    public Document(String title, StoredFile content) {
        this.title = title;
        this.content = content;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public StoredFile getContent() {
        return content;
    }

    public void setContent(StoredFile content) {
        this.content = content;
    }

    public Cover getCover() {
        return cover;
    }

    public void setCover(Cover cover) {
        this.cover = cover;
    }
}
