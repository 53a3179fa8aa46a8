package org.alchemycdi.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.model.BigIntAuditBase;

/** Lives in the bind {@code products}, which takes part in the server's transactions. */
@Entity
@AlchemyBind("products")
public class Product extends BigIntAuditBase {

    @Column(nullable = false)
    private String name;

    @Column(precision = 10, scale = 2)
    private BigDecimal price;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }
}
