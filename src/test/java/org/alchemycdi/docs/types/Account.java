package org.alchemycdi.docs.types;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import org.alchemycdi.model.BigIntBase;
import org.alchemycdi.type.EncryptedString;

/** Shown in docs/reference/column-types.md. */
@Entity
public class Account extends BigIntBase {

    // tag::encrypted
    @Convert(converter = EncryptedString.class)
    @Column(name = "access_token", length = 500)
    private String accessToken;
    // end::encrypted

    public String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }
}
