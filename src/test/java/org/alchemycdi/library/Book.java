package org.alchemycdi.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.alchemycdi.model.BigIntBase;

@Entity
public class Book extends BigIntBase {

    @Column(nullable = false, unique = true)
    private String title;

    @Column(columnDefinition = "INTEGER CHECK (pages > 0)")
    private Integer pages;

    @ManyToOne
    @JoinColumn(name = "author_id")
    private Author author;

    protected Book() {}

    public Book(String title, Author author) {
        this.title = title;
        this.author = author;
    }

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

    public Author getAuthor() {
        return author;
    }

    public void setAuthor(Author author) {
        this.author = author;
    }
}
