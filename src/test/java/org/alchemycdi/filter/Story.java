package org.alchemycdi.filter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity(name = "FilterStory")
class Story {

    @Id
    Long id;

    String title;

    int pages;

    @ManyToOne
    Writer writer;

    @ManyToOne
    Country setting;

    @ManyToOne
    Shelf shelf;

    protected Story() {}

    Story(long id, String title, int pages, Writer writer) {
        this.id = id;
        this.title = title;
        this.pages = pages;
        this.writer = writer;
    }
}
