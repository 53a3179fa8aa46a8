package org.alchemycdi.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import org.alchemycdi.model.BigIntBase;

@Entity
public class Invoice extends BigIntBase {

    @Column(name = "invoice_number", nullable = false, unique = true)
    private String number;

    @Column(precision = 12, scale = 2)
    private BigDecimal amount;

    @ManyToOne
    private Customer customer;

    private Instant dueAt;

    @Transient
    private Object idWhenInserted;

    @PostPersist
    void inserted() {
        idWhenInserted = getId();
    }

    public Object idWhenInserted() {
        return idWhenInserted;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    public void setDueAt(Instant dueAt) {
        this.dueAt = dueAt;
    }

    public Customer getCustomer() {
        return customer;
    }

    public void setCustomer(Customer customer) {
        this.customer = customer;
    }
}
