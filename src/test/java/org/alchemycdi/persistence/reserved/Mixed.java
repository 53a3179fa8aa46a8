package org.alchemycdi.persistence.reserved;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.alchemycdi.model.BigIntBase;

/** Named in letters of both cases, in quotes and without. */
@Entity
@Table(name = "MixedCase")
public class Mixed extends BigIntBase {

    @Column(name = "PlainName")
    private String plain;

    @Column(name = "\"Quoted Name\"")
    private String quoted;

    protected Mixed() {}

    public Mixed(String plain, String quoted) {
        this.plain = plain;
        this.quoted = quoted;
    }

    public String getPlain() {
        return plain;
    }

    public String getQuoted() {
        return quoted;
    }
}
