package org.alchemycdi.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrePersist;
import java.time.Instant;
import java.util.Map;
import org.alchemycdi.internal.schema.Library.Address;
import org.alchemycdi.internal.schema.Library.Author;
import org.alchemycdi.internal.schema.Library.Book;
import org.alchemycdi.internal.schema.Library.Shelf;
import org.alchemycdi.model.Audited;
import org.alchemycdi.model.UuidAuditBase;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.schema.Schemas;
import org.junit.jupiter.api.Test;

class RequiredAttributesTest {

    private final Schemas schemas = new AttributeSchemas();

    @Test
    void namesAllThatAreMissing() {
        InvalidRequestException refusal = refusal(schemas.toModel(Map.of(), Book.class));

        assertThat(refusal.code()).contains("ALCH0507");
        assertThat(refusal.attribute()).contains("title");
        assertThat(refusal.reason()).isEqualTo("required, but missing or null: title, author.");
    }

    @Test
    void leavesOutWhatAListenerFills() {
        assertThatCode(() -> schemas.requireComplete(new Author("Agatha", null)))
                .doesNotThrowAnyException();
        assertThat(refusal(new Author(null, null)).attribute()).contains("name");
    }

    @Test
    void looksIntoEmbeddables() {
        Author author = new Author("Agatha", null);
        author.setAddress(new Address(null, "Barton Road"));

        InvalidRequestException refusal = refusal(author);

        assertThat(refusal.attribute()).contains("address.city");
        assertThat(refusal.reason()).isEqualTo("required, but missing or null: address.city.");
    }

    @Test
    void readsAnnotationsOfGetters() {
        assertThat(refusal(new Shelf()).attribute()).contains("label");
    }

    @Entity
    static class Loan {
        @Id
        Long id;

        @JoinColumn(nullable = false)
        @ManyToOne
        Book book;

        @OneToOne(optional = false, mappedBy = "loan")
        Book owning;

        @Column(nullable = false, insertable = false)
        String filledByTheDatabase;

        @Convert
        @Column(nullable = false)
        String converted;

        @Embedded
        @AttributeOverride(name = "city", column = @Column(name = "c"))
        Address address = new Address(null, null);
    }

    @Test
    void asksOnlyWhereTheAnswerIsCertain() {
        assertThat(refusal(new Loan()).reason()).isEqualTo("required, but missing or null: book.");
    }

    @Entity
    static class Invoice extends UuidAuditBase {
        @Column(nullable = false)
        String number;
    }

    @Entity
    static class Receipt implements Audited {
        @Id
        Long id;

        @Column(nullable = false)
        private Instant createdAt;

        @Column(nullable = false)
        private Instant updatedAt;

        @Column(nullable = false)
        String number;

        @Override
        public Instant getCreatedAt() {
            return createdAt;
        }

        @Override
        public void setCreatedAt(Instant createdAt) {
            this.createdAt = createdAt;
        }

        @Override
        public Instant getUpdatedAt() {
            return updatedAt;
        }

        @Override
        public void setUpdatedAt(Instant updatedAt) {
            this.updatedAt = updatedAt;
        }
    }

    @Test
    void asksForNoTimesOfAnAuditedEntityButForTheRest() {
        assertThat(refusal(new Invoice()).reason()).isEqualTo("required, but missing or null: number.");
        assertThat(refusal(new Receipt()).reason()).isEqualTo("required, but missing or null: number.");
    }

    @Entity
    static class Slugged {
        @Id
        Long id;

        @Column(nullable = false)
        String slug;

        @PrePersist
        void fill() {
            slug = "x";
        }
    }

    @Test
    void leavesAClassWithACallbackToTheDatabase() {
        assertThatCode(() -> schemas.requireComplete(new Slugged())).doesNotThrowAnyException();
    }

    private InvalidRequestException refusal(Object entity) {
        return catchThrowableOfType(InvalidRequestException.class, () -> schemas.requireComplete(entity));
    }
}
