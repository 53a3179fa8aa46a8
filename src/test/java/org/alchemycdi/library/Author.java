package org.alchemycdi.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.alchemycdi.model.UuidBase;

@Entity
public class Author extends UuidBase {

    @Column(nullable = false)
    private String name;

    private LocalDate dob;

    private Integer books;

    protected Author() {}

    public Author(String name, LocalDate dob) {
        this.name = name;
        this.dob = dob;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getDob() {
        return dob;
    }

    public void setDob(LocalDate dob) {
        this.dob = dob;
    }

    public Integer getBooks() {
        return books;
    }

    public void setBooks(Integer books) {
        this.books = books;
    }
}
