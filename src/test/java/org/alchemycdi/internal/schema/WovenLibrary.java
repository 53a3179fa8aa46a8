package org.alchemycdi.internal.schema;

import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Entities without any accessor: woven, their fields alone would hide lazy relations and lose changes. */
public final class WovenLibrary {

    private WovenLibrary() {}

    @Entity
    @SuppressWarnings("unused") // read and written by reflection only
    public static class Writer {
        @Id
        private Long id;

        private String name;
        private Place place;

        @OneToMany(mappedBy = "writer", cascade = CascadeType.ALL)
        private List<Novel> novels = new ArrayList<>();
    }

    @Entity
    @SuppressWarnings("unused")
    public static class Novel {
        @Id
        private Long id;

        private String title;

        @Lob
        @Basic(fetch = FetchType.LAZY, optional = false)
        private String text;

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        private Writer writer;
    }

    @Embeddable
    @SuppressWarnings("unused")
    public static class Place {
        private String city;
        private String country;
    }
}
