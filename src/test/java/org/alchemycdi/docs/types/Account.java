package org.alchemycdi.docs.types;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.util.Map;
import org.alchemycdi.model.BigIntBase;
import org.alchemycdi.type.EncryptedString;
import org.alchemycdi.type.HashedPassword;
import org.alchemycdi.type.JsonMapConverter;
import org.alchemycdi.type.StoredFile;

/** Shown in docs/reference/column-types.md. */
@Entity
public class Account extends BigIntBase {

    // tag::encrypted
    @Convert(converter = EncryptedString.class)
    @Column(name = "access_token", length = 500)
    private String accessToken;
    // end::encrypted

    // tag::password
    @Column(name = "password_hash", length = 100)
    private HashedPassword password;
    // end::password

    // tag::json
    @Convert(converter = SettingsConverter.class)
    private Settings settings;

    @Convert(converter = JsonMapConverter.class)
    private Map<String, Object> flags;
    // end::json

    // tag::file
    private StoredFile portrait;
    // end::file

    public StoredFile getPortrait() {
        return portrait;
    }

    public void setPortrait(StoredFile portrait) {
        this.portrait = portrait;
    }

    public String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }

    public HashedPassword getPassword() {
        return password;
    }

    public void setPassword(HashedPassword password) {
        this.password = password;
    }

    public Settings getSettings() {
        return settings;
    }

    public void setSettings(Settings settings) {
        this.settings = settings;
    }

    public Map<String, Object> getFlags() {
        return flags;
    }

    public void setFlags(Map<String, Object> flags) {
        this.flags = flags;
    }
}
