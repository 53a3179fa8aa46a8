package org.alchemycdi.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.alchemycdi.model.BigIntBase;

@Entity
@Table(name = "user_account")
public class User extends BigIntBase {

    @Column(nullable = false)
    private String name;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
