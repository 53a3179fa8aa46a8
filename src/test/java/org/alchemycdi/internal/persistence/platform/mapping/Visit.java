package org.alchemycdi.internal.persistence.platform.mapping;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Its key is the customer's and a point in time. */
@Entity
class Visit {

    @EmbeddedId
    Key key;

    @ManyToOne
    @MapsId("customerId")
    Customer customer;

    String purpose;

    static Visit of(Customer customer, Instant at, String purpose) {
        Visit visit = new Visit();
        visit.key = new Key(null, at);
        visit.customer = customer;
        visit.purpose = purpose;
        return visit;
    }

    @Embeddable
    static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        UUID customerId;
        Instant beganAt;

        protected Key() {}

        Key(UUID customerId, Instant beganAt) {
            this.customerId = customerId;
            this.beganAt = beganAt;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(customerId, key.customerId)
                    && Objects.equals(beganAt, key.beganAt);
        }

        @Override
        public int hashCode() {
            return Objects.hash(customerId, beganAt);
        }
    }
}
