package org.alchemycdi.type;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import org.alchemycdi.model.UuidBase;

/** What another service must not be told by a backup of the database. */
@Entity
public class Credential extends UuidBase {

    private String owner;

    @Convert(converter = EncryptedString.class)
    @Column(length = 2000)
    private String token;

    protected Credential() {}

    Credential(String owner, String token) {
        this.owner = owner;
        this.token = token;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
