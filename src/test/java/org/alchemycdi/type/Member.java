package org.alchemycdi.type;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.alchemycdi.model.UuidBase;

/** Somebody who logs in. */
@Entity
public class Member extends UuidBase {

    private String name;

    @Column(name = "password_hash", length = 100)
    private HashedPassword password;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public HashedPassword getPassword() {
        return password;
    }

    public void setPassword(HashedPassword password) {
        this.password = password;
    }
}
