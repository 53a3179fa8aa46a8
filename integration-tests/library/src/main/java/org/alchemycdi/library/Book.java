package org.alchemycdi.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.alchemycdi.model.UuidV7Base;

@Entity
public class Book extends UuidV7Base {

    @Column(nullable = false)
    private String title;

    private Integer pages;

    @Column(nullable = false)
    private boolean lent;

    @Enumerated(EnumType.STRING)
    private Genre genre;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Author author;

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Integer getPages() {
        return pages;
    }

    public void setPages(Integer pages) {
        this.pages = pages;
    }

    public boolean isLent() {
        return lent;
    }

    public void setLent(boolean lent) {
        this.lent = lent;
    }

    public Genre getGenre() {
        return genre;
    }

    public void setGenre(Genre genre) {
        this.genre = genre;
    }

    public Author getAuthor() {
        return author;
    }

    public void setAuthor(Author author) {
        this.author = author;
    }
}
